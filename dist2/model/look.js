export {};
//# sourceMappingURL=look.js.map