import { defineDiagnostics, rule } from "../diagnostics/define.js";

/** What can be found out only by running the warehouse. The span is the definition a relation comes from. */
export const engineDiagnostics = defineDiagnostics("engine", {
    "relation-failed": rule<{ relation: string; reason: string; line: string | null }>({
        severity: "error",
        message: (p) =>
            `\`${p.relation}\` could not be made: ${p.reason}${p.line === null ? "" : `, at \`${p.line}\``}`,
        help: (p) => `the SQL of \`${p.relation}\` is in the generated project; what is built on it was left out`,
        explain:
            "DuckDB refused the statement that makes the relation. While a build runs, the usual cause is a value: a " +
            "`cast` that does not fit, a number too large for its column; `try_cast` gives null instead. When `c360 check` " +
            "finds it on an empty database, the generated SQL is wrong: an escape hatch or a template of your own, or a " +
            "fault of c360.",
    }),
    "unfinished-loop": rule<{ relation: string; rounds: number; reason: string }>({
        severity: "error",
        message: (p) => `\`${p.relation}\` is not done after ${p.rounds} rounds: ${p.reason}`,
        explain:
            "Identity resolution repeats its statements until nothing is left to decide. A guard ends what takes far more " +
            "rounds than any real data should, because to stop early would split people in silence. The message names " +
            "what is still open: look there for a value that ties together what has nothing to do with each other, and " +
            "block it or lower its `max_profiles`.",
    }),
    "test-not-run": rule<{ test: string; relation: string; reason: string }>({
        severity: "error",
        message: (p) => `the test \`${p.test}\` of \`${p.relation}\` could not be run: ${p.reason}`,
        explain:
            "DuckDB refused the query of a data test. On an empty database the query itself is wrong: a template of your " +
            "own, or a fault of c360.",
    }),
    "column-mismatch": rule<{ relation: string; differences: readonly string[] }>({
        severity: "error",
        message: (p) => `\`${p.relation}\` is not what its contract says: ${p.differences.join("; ")}`,
        help: () => "a template of your own must return the columns of the contract, in their order and of their types",
        explain:
            "Every relation is made on an empty database and its real columns are compared with the plan, because types, " +
            "contracts and documentation are written from the plan. With the templates that c360 ships, a difference is " +
            "a fault of c360: please report it.",
    }),
    "test-failed": rule<{ finding: string; test: string }>({
        severity: "error",
        message: (p) => p.finding,
        help: (p) => `the test is \`${p.test}\``,
        explain:
            "A generated test found rows that break a promise of the model: a key that is not unique, a null where none " +
            "may be, a value outside of an enum, a reference that leads nowhere. A failed build leaves the warehouse of " +
            "yesterday as it is; the failed one is kept beside it, so that the rows can be looked at.",
    }),
    "test-warned": rule<{ finding: string; test: string }>({
        severity: "warning",
        message: (p) => p.finding,
        help: (p) => `the test is \`${p.test}\``,
        explain:
            "A generated test counted rows that deserve a look but do not make the warehouse wrong: a value that staging " +
            "could not read is null, and the rest of its row is sound.",
    }),
    "earlier-unreadable": rule<{ file: string; reason: string }>({
        severity: "warning",
        message: (p) => `\`${p.file}\` cannot be read, so nothing of it is gone on from: ${p.reason}`,
        help: () => "close whatever else has it open; `--fresh` builds anew without a word",
        explain:
            "A build goes on from the warehouse that the one before it left: incremental relations read again only what " +
            "changed. This file is damaged, or another program holds it open, so they were built anew from the raw data, " +
            "which gives the same rows and takes longer.",
    }),
    "snapshot-unreadable": rule<{ file: string; relation: string; reason: string }>({
        severity: "error",
        message: (p) => `\`${p.relation}\` of \`${p.file}\` cannot be gone on from: ${p.reason}`,
        help: () =>
            "close whatever else has it open, or bring back a copy; `--fresh` begins anew, and what is stored is lost",
        explain:
            "A snapshot keeps what the rows of a source table were before they were written over. The source has forgotten " +
            "it, so the file of the last build is the only place where it stands, and a build that cannot read it does " +
            "not replace it. A stored value that does not fit the type its column has now is a reason, too.",
    }),
    "snapshot-from-later": rule<{ file: string; relation: string; asOf: string; earlier: string }>({
        severity: "error",
        message: (p) => `\`${p.relation}\` of \`${p.file}\` was seen at ${p.earlier}, after ${p.asOf}`,
        help: () => "build for a later moment, or into another file with `--out`; `--fresh` begins anew",
        explain:
            "A snapshot is written forwards: each build adds what it sees at its moment. For a moment before that of the " +
            "last build it would have to know what the source was then, and the source only tells what it is now.",
    }),
    "later-forgotten": rule<{ file: string; relation: string; rows: number; asOf: string; earlier: string }>({
        severity: "warning",
        message: (p) =>
            `\`${p.relation}\` forgets ${p.rows} ${p.rows === 1 ? "row" : "rows"} of builds for ${p.asOf} or later: the last one was for ${p.earlier}`,
        help: () => "build for the past into another file, with `--out`",
        explain:
            "What builds have changed is told of moment by moment, and a build for an earlier moment knows nothing of " +
            "later ones. Their rows cannot be made again: the next build compares itself with this one.",
    }),
    "output-not-writable": rule<{ file: string; reason: string }>({
        severity: "error",
        message: (p) => `\`${p.file}\` cannot be written: ${p.reason}`,
        help: () => "name another file with `--out`",
        explain:
            "A build writes its database beside the output file and renames it when it is done, so it must be allowed to " +
            "make files in that folder, and the output must be a file or not be there yet.",
    }),
    "foreign-output": rule<{ file: string }>({
        severity: "error",
        message: (p) => `\`${p.file}\` is no DuckDB file, and would be lost`,
        help: () => "name another file with `--out`, or move this one away",
        explain:
            "A finished build replaces its output file, and the warehouse of a failed build stands beside it as " +
            "`<out>.failed`. A file of another kind in either place was not made by a build, so nothing was touched.",
    }),
    "output-is-input": rule<{ file: string }>({
        severity: "error",
        message: (p) => `\`${p.file}\` is the database that the raw tables are read from`,
        help: () => "name another file with `--out`",
        explain: "A finished build replaces its output file. It would replace the only copy of the raw data.",
    }),
    "no-erasure-key": rule<Record<string, never>>({
        severity: "error",
        message: () => "there is no key to hash what is erased with",
        help: () => "set the environment variable C360_ERASURE_KEY, to the same secret at every build",
        explain:
            "Who was erased is remembered by hashes, so that a stale copy of their rows is known when it arrives. Without a key " +
            "that only the build has, anybody could find out whom a hash means by trying e-mail addresses. The key stands in no " +
            "file of the project. With another key than before, nobody who was erased is known again: keep it as you keep the " +
            "warehouse.",
    }),
});
