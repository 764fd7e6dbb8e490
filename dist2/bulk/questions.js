export {};
//# sourceMappingURL=questions.js.map