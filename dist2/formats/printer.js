export {};
//# sourceMappingURL=printer.js.map