export {};
//# sourceMappingURL=labelled.js.map