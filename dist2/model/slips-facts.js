export {};
//# sourceMappingURL=slips-facts.js.map