import {
    nameOf,
    nodeNumber,
    type OracleAnswer,
    type OracleRow,
    type OracleType,
    type OracleValue,
    withLives,
} from "./oracle.js";

/** Somebody seen with what is handed around. */
interface Sighting {
    readonly owner: string;
    readonly rank: number;
    readonly at: string;
}

export interface OwnersReference {
    /** The name of the identifier by which somebody holds a value at a time; null: nobody does. */
    readonly holderOf: (identifier: string, at: string) => string | null;
    /** The profile that an event of a row belongs to, were it to happen at a time. */
    readonly ownerOf: (row: string, at: string) => string;
    /** Every value that is handed around. */
    readonly identifiers: readonly string[];
}

const always = "0001-01-01 00:00:00";

/**
 * Who held what, asked moment by moment: it looks through all rows that somebody was seen in up to then, and knows no
 * intervals. Rejections and profiles are those of the other reference.
 */
export function ownersReference(
    arrived: readonly OracleRow[],
    types: readonly (OracleType & { readonly asObserved?: boolean })[],
    { rejections, profiles }: OracleAnswer,
): OwnersReference {
    const rows = withLives(arrived, types);
    const rankOf = (type: string): number => types.findIndex(({ name }) => name === type);
    const isShared = ({ type }: OracleValue): boolean => types[rankOf(type)]?.asObserved === true;
    const reasonOf = (row: OracleRow, { position }: OracleValue): string | undefined =>
        rejections.get(`${row.table}/${row.key}/${position}`);
    const byStrength = (x: OracleValue, y: OracleValue): number =>
        rankOf(x.type) - rankOf(y.type) || x.position - y.position;
    const anchorOf = (row: OracleRow): OracleValue | undefined =>
        row.values.filter((one) => reasonOf(row, one) === undefined).sort(byStrength)[0];
    const usable = (row: OracleRow): readonly OracleValue[] =>
        row.values
            .filter((one) => {
                const reason = reasonOf(row, one);
                return reason === undefined || (reason === "fan_out" && isShared(one));
            })
            .sort(byStrength);

    const sightings = new Map<string, Sighting[]>();
    const ends = new Map<string, string>();
    for (const row of rows) {
        for (const one of row.values.filter((value) => isShared(value) && !value.nobody && (value.life ?? 1) > 1)) {
            // A life ends when the next begins.
            const before = nameOf({ ...one, life: (one.life ?? 1) - 1 });
            const end = ends.get(before);
            if (one.firstSeen !== null && (end === undefined || one.firstSeen < end)) ends.set(before, one.firstSeen);
        }
        const anchor = anchorOf(row);
        const contradicts = row.values.some((one) => reasonOf(row, one) === "contradictory");
        if (anchor === undefined || contradicts || isShared(anchor)) continue;
        for (const one of usable(row)) {
            if (!isShared(one) || rankOf(one.type) <= rankOf(anchor.type)) continue;
            const known = sightings.get(nameOf(one)) ?? [];
            const both = [anchor.firstSeen ?? always, one.firstSeen ?? always].sort();
            sightings.set(nameOf(one), known);
            known.push({ owner: nameOf(anchor), rank: rankOf(anchor.type), at: both[1] ?? always });
        }
    }

    const holderOf = (identifier: string, at: string): string | null => {
        const end = ends.get(identifier);
        if (end !== undefined && at >= end) return null;
        const [last] = (sightings.get(identifier) ?? [])
            .filter((one) => one.at <= at)
            .sort(
                (x, y) =>
                    (x.at === y.at ? 0 : x.at > y.at ? -1 : 1) ||
                    x.rank - y.rank ||
                    (nodeNumber(x.owner) < nodeNumber(y.owner) ? -1 : 1),
            );
        return last?.owner ?? null;
    };
    const byName = new Map(rows.map((row) => [`${row.table}/${row.key}`, row]));
    return {
        holderOf,
        ownerOf: (name, at) => {
            const row = byName.get(name);
            if (row === undefined) throw new Error(`there is no row ${name}`);
            for (const one of usable(row)) {
                if (!isShared(one)) break;
                const holder = holderOf(nameOf(one), at);
                if (holder !== null) return profiles.get(holder) ?? "lost";
            }
            const anchor = anchorOf(row);
            return anchor === undefined ? "unknown" : (profiles.get(nameOf(anchor)) ?? "lost");
        },
        identifiers: [...sightings.keys()],
    };
}
