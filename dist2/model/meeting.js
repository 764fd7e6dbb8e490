export {};
//# sourceMappingURL=meeting.js.map