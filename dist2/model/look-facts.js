export {};
//# sourceMappingURL=look-facts.js.map