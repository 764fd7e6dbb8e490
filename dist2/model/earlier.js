export {};
//# sourceMappingURL=earlier.js.map