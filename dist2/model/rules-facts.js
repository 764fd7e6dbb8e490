export {};
//# sourceMappingURL=rules-facts.js.map