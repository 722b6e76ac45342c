import type { Identity } from "../model/identity.js";
import type { Origin } from "../model/origin.js";
import type { Advice, AuditReport } from "./report.js";

type Figures = Omit<AuditReport, "version" | "identity" | "isMasked" | "advice">;
type Advise = (figures: Figures) => readonly Found[];

/** What was found, what to think of, and the type whose line it is about; null for the identity's. */
interface Found {
    readonly found: string;
    readonly consider: string;
    readonly type: string | null;
}

// Fewer is an accident that no rule mends.
const worthTelling = 3;

/**
 * What to look at, the gravest first: every line with the number that it rests on and the line of the model that would
 * change it. It advises, it does not decide: each line has a cost on the other side.
 */
export function adviceOn(figures: Figures, identity: Identity, locate: (origin: Origin) => string): readonly Advice[] {
    return rules
        .flatMap((rule) => rule(figures))
        .map(({ found, consider, type }) => {
            const origin = identity.identifiers.find(({ name }) => name === type)?.origin ?? identity.origin;
            return { found, consider, at: locate(origin) };
        });
}

const suspiciousMerges: Advise = ({ merges, bridges }) => {
    const { ofNames, ofBirthDates, ofBoth } = merges;
    if (ofNames + ofBirthDates === 0) return [];
    const all = ofNames + ofBirthDates - ofBoth;
    const parts = [
        ...(ofNames > 0 ? [`${ofNames} of unlike names`] : []),
        ...(ofBirthDates > 0 ? [`${ofBirthDates} of several birth dates`] : []),
    ];
    const [weakest] = bridges.types;
    const through = weakest === undefined ? "" : `; most bridges are ${weakest.left} to ${weakest.right}`;
    return [
        {
            found: `${profiles(all)} may be several people: ${parts.join(", ")}${through}`,
            consider: "consider a lower `per_profile` or `max_profiles` on the types that tie them",
            type: weakest?.right ?? null,
        },
    ];
};

const refusedValues: Advise = ({ refusals, types }) =>
    refusals.values
        .filter(({ links }) => links >= worthTelling)
        .slice(0, worthTelling)
        .map(({ type, value, links }) => ({
            found: `${type}: ${links} refused links name ${value}`,
            // Of a type that each person has one of, the value is a person's.
            consider:
                types.find((figures) => figures.type === type)?.perProfile === 1
                    ? "ask `c360 explain` whose it is, and whether others have it too"
                    : "consider `block`, if it is nobody's, or `max_profiles`",
            type,
        }));

const tooTight: Advise = ({ limits }) =>
    limits.perProfile
        .filter(({ refused, heldByOneMore }) => heldByOneMore >= worthTelling && heldByOneMore * 2 >= refused)
        .map(({ type, limit, refused, heldByOneMore, pairsOfOneMore }) => ({
            found: `${type}: ${heldByOneMore} of ${refused} refused links, between ${pairsOfOneMore} pairs of profiles, would hold with \`per_profile: ${limit + 1}\``,
            consider:
                limit === 1
                    ? "if people may have several, raise it; if their source merges them, declare `replaces`"
                    : "consider one more",
            type,
        }));

const crowded: Advise = ({ limits }) =>
    limits.maxProfiles
        .filter(({ rejected, usedByOneMore }) => usedByOneMore >= worthTelling && usedByOneMore * 2 >= rejected)
        .map(({ type, of, limit, rejected, usedByOneMore }) => ({
            found: `${type}: ${usedByOneMore} of ${rejected} values that are rejected were seen with ${limit + 1} ${of}, one more than allowed`,
            consider: `consider \`max_profiles: {count: ${limit + 1}, of: ${of}}\`, if families share them`,
            type,
        }));

const unlimited: Advise = ({ types }) =>
    types
        .filter(({ perProfile, perHolder: { p99, max } }) => {
            return perProfile === null && p99 !== null && max !== null && max >= 20 && max >= 10 * p99;
        })
        .map(({ type, perHolder: { p99, max } }) => ({
            found: `${type}: one profile holds ${max}, 99 in 100 hold ${p99} or fewer`,
            consider: "consider `per_profile`",
            type,
        }));

const unreadable: Advise = ({ rejections, types }) =>
    types.flatMap(({ type, observations }) => {
        const invalid = rejections.reasons.filter((group) => group.reason === "invalid" && group.type === type);
        const all = invalid.reduce((sum, group) => sum + group.observations, 0);
        const [most] = invalid;
        if (most === undefined || all < worthTelling || all * 100 < observations) return [];
        return [
            {
                found: `${type}: ${all} of ${observations} observations are no value of the type, ${most.observations} of them in ${most.table}.${most.column}`,
                consider: "consider another `normalize`, or a `where` on the binding",
                type,
            },
        ];
    });

const idle: Advise = ({ types, profiles: { profiles: all } }) =>
    all === 0
        ? []
        : types.flatMap(({ type, state, values }) => {
              if (state === "never_seen") {
                  return [
                      { found: `${type}: no row carries one`, consider: "bind a column to it, or remove it", type },
                  ];
              }
              if (state === "connects") return [];
              return [
                  {
                      found: `${type}: ${values === 1 ? "its one value ties" : `its ${values} values tie`} nothing`,
                      consider: "bind another identifier in its rows, or remove it",
                      type,
                  },
              ];
          });

const thin: Advise = ({ bridges }) => {
    const [most] = bridges.types.toSorted((a, b) => b.onOneRow - a.onOneRow);
    if (most === undefined || bridges.onOneRow < worthTelling) return [];
    return [
        {
            found: `${bridges.onOneRow} bridges rest on a single row, ${most.onOneRow} of them ${most.left} to ${most.right}`,
            consider: `look at them before you trust \`${most.right}\` further`,
            type: most.right,
        },
    ];
};

const rules: readonly Advise[] = [
    suspiciousMerges,
    refusedValues,
    tooTight,
    crowded,
    unlimited,
    unreadable,
    thin,
    idle,
];

const profiles = (count: number): string => `${count} profile${count === 1 ? "" : "s"}`;
