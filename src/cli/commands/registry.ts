import type { Subcommand } from "../command.js";

/**
 * Every subcommand, in the order of `c360 --help`. Each is loaded when it is asked for: what one needs, DuckDB or
 * ts-morph, takes longer to load than another takes to run.
 */
export const commands = {
    init: async () => (await import("./init.js")).initCommand,
    import: async () => (await import("./import.js")).importCommand,
    validate: async () => (await import("./validate.js")).validateCommand,
    generate: async () => (await import("./generate.js")).generateCommand,
    check: async () => (await import("./check.js")).checkCommand,
    test: async () => (await import("./test.js")).testCommand,
    build: async () => (await import("./build.js")).buildCommand,
    synth: async () => (await import("./synth.js")).synthCommand,
    demo: async () => (await import("./demo.js")).demoCommand,
    lineage: async () => (await import("./lineage.js")).lineageCommand,
    explain: async () => (await import("./explain.js")).explainCommand,
    audit: async () => (await import("./audit.js")).auditCommand,
    "explain-code": async () => (await import("./explain-code.js")).explainCodeCommand,
} satisfies Readonly<Record<string, () => Promise<Subcommand>>>;

export type CommandName = keyof typeof commands;

export const commandNames = Object.keys(commands) as readonly CommandName[];

/** The subcommands that a command line can mean: the one it names, or all where it asks what there is. */
export async function commandsFor(words: readonly string[]): Promise<readonly Subcommand[]> {
    const named = commandNames.filter((name) => words.includes(name));
    if (named.length === 0 && words.some((word) => word === "-V" || word === "--version")) return [];
    // `help validate` and misspelt names are answered from the whole list.
    const only = words[0] !== "help" && named.length === 1 && words[0] === named[0];
    return await Promise.all((only ? named : commandNames).map((name) => commands[name]()));
}
