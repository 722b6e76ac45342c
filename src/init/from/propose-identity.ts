import type { ColumnContract, TableContract } from "./contract.js";
import type { Likely } from "./meaning.js";

/** An identifier type that the tables seem to share. */
export interface ProposedIdentifier {
    readonly name: string;
    readonly normalize: "integer" | "email" | "digits" | null;
    readonly perProfile: number | null;
    /** The type of which a value may be seen with three. */
    readonly seenWith: string | null;
}

const order: readonly Likely["kind"][] = ["number", "email", "phone", "device"];

/**
 * Who is who, as far as columns tell: numbers of people first, then addresses, then devices. Empty when no column
 * seems to name anybody.
 */
export function proposeIdentity(tables: readonly TableContract[]): readonly ProposedIdentifier[] {
    const carried = tables.map(({ columns }) => columns.filter(({ likely }) => likely !== null));
    const found = new Map<string, { kind: Likely["kind"]; columns: ColumnContract[] }>();
    for (const column of carried.flat()) {
        if (column.likely === null) continue;
        const { type, kind } = column.likely;
        const known = found.get(type) ?? { kind, columns: [] };
        known.columns.push(column);
        found.set(type, known);
    }
    const besides = (type: string): ReadonlySet<string> =>
        new Set(
            carried
                .map((columns) => columns.map(({ likely }) => likely?.type ?? ""))
                .filter((types) => types.includes(type))
                .flat()
                .filter((other) => other !== type),
        );
    const types = [...found].sort(([, a], [, b]) => order.indexOf(a.kind) - order.indexOf(b.kind));
    const strongest = types.find(([, { kind }]) => kind === "number")?.[0] ?? null;
    return types.map(([name, { kind, columns }]): ProposedIdentifier => {
        const others = besides(name);
        const whole = columns.some(({ type }) => type === "integer");
        return {
            name,
            normalize: kind === "email" ? "email" : kind === "phone" ? "digits" : whole ? "integer" : null,
            // A limit needs rows that carry another type too; otherwise it holds by itself.
            perProfile: kind === "number" ? 1 : kind !== "device" && others.size > 0 ? 5 : null,
            seenWith: kind === "device" && strongest !== null && others.has(strongest) ? strongest : null,
        };
    });
}
