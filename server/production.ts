// Imported before anything else: React chooses its build, several times slower or not, when it is first loaded.
process.env.NODE_ENV ??= "production";
