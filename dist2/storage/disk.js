export {};
//# sourceMappingURL=disk.js.map