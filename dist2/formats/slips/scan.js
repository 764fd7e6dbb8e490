export {};
//# sourceMappingURL=scan.js.map