import { rmSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { adviceOn } from "../../src/audit/advice.js";
import type { AuditReport, TypeFigures } from "../../src/audit/report.js";
import type { Identity } from "../../src/model/identity.js";
import { compile } from "../../src/project/compile.js";
import { clinic } from "./clinic.js";

function theIdentity(): Identity {
    const folder = clinic();
    const [identity] = compile({ folder }).value.model?.identities ?? [];
    rmSync(folder, { recursive: true, force: true });
    if (identity === undefined) throw new Error("the clinic has an identity");
    return identity;
}

const identity = theIdentity();

const typeOf = (type: string, rest: Partial<TypeFigures> = {}): TypeFigures => ({
    ...{ type, rank: 1, perProfile: null, maxProfiles: null, observations: 100, rejected: 0, values: 50, linked: 50 },
    ...{ state: "connects", perHolder: { p50: 1, p99: 2, max: 3 }, histogram: [] },
    ...rest,
});

type Figures = Omit<AuditReport, "version" | "identity" | "isMasked" | "advice">;

/** Figures of which nothing need be said. */
const quiet: Figures = {
    profiles: {
        ...{ profiles: 50, singletons: 0, identifiers: 100, links: 50, linksOfOneRow: 50 },
        ...{ size: { p50: 2, p99: 2, max: 2 }, histogram: [] },
    },
    types: [typeOf("card_no", { perProfile: 1 }), typeOf("email", { perProfile: 2 }), typeOf("device")],
    connected: [],
    refusals: { links: 0, reasons: [], values: [] },
    rejections: { observations: 0, reasons: [], values: [] },
    bridges: {
        bound: { leastIdentifiers: 2, types: [], mostIdentifiers: 1, mostRead: 1 },
        ...{ looked: 0, candidates: 0, found: 0, onOneRow: 0, profiles: 0, types: [], examples: [] },
    },
    merges: {
        attributes: [],
        bound: { alike: 0.85, values: 20 },
        ofNames: 0,
        ofBirthDates: 0,
        ofBoth: 0,
        examples: [],
    },
    limits: { perProfile: [], maxProfiles: [] },
};

const advised = (figures: Partial<Figures>): readonly string[] =>
    adviceOn({ ...quiet, ...figures }, identity, ({ path }) => path).map(
        ({ found, consider, at }) => `${found}; ${consider} (${at})`,
    );

const limitOf = (refused: number, heldByOneMore: number, limit: number) => ({
    perProfile: [
        {
            ...{ type: "card_no", limit, refused, heldByOneMore, pairsOfOneMore: 2 },
            ...{ atLimit: 9, brokenByOneLess: null },
        },
    ],
    maxProfiles: [],
});

describe("advice", () => {
    it("is none where nothing stands out", () => expect(advised({})).toEqual([]));

    it("names a value that refused links share, with what fits its type", () => {
        const values = [
            { type: "email", value: "all@x.test", links: 3 },
            { type: "card_no", value: "7", links: 3 },
            { type: "email", value: "two@x.test", links: 2 },
        ];
        expect(advised({ refusals: { links: 8, reasons: [], values } })).toEqual([
            "email: 3 refused links name all@x.test; consider `block`, if it is nobody's, or `max_profiles` (identities.person.identifiers.email)",
            "card_no: 3 refused links name 7; ask `c360 explain` whose it is, and whether others have it too (identities.person.identifiers.card_no)",
        ]);
    });

    it("tells of a limit that one more would loosen, from three links and half of them on", () => {
        expect(advised({ limits: limitOf(6, 3, 1) })).toEqual([
            "card_no: 3 of 6 refused links, between 2 pairs of profiles, would hold with `per_profile: 2`; if people may have several, raise it; if their source merges them, declare `replaces` (identities.person.identifiers.card_no)",
        ]);
        expect(advised({ limits: limitOf(7, 3, 1) })).toEqual([]);
        expect(advised({ limits: limitOf(2, 2, 1) })).toEqual([]);
        expect(advised({ limits: limitOf(3, 3, 4) })[0]).toContain("`per_profile: 5`; consider one more");
    });

    it("tells of values that one more person would admit", () => {
        const maxProfiles = [
            {
                ...{ type: "device", of: "card_no", limit: 2, rejected: 4, rejectedObservations: 9, usedByOneMore: 3 },
                ...{ observationsOfOneMore: 6, lostByOneLess: 0, company: [] },
            },
        ];
        expect(advised({ limits: { perProfile: [], maxProfiles } })).toEqual([
            "device: 3 of 4 values that are rejected were seen with 3 card_no, one more than allowed; consider `max_profiles: {count: 3, of: card_no}`, if families share them (identities.person.identifiers.device)",
        ]);
    });

    it("tells of a type without limit of which one profile holds a crowd", () => {
        const of = (max: number, perProfile: number | null) =>
            advised({ types: [typeOf("device", { perProfile, perHolder: { p50: 1, p99: 2, max } })] });
        expect(of(20, null)).toEqual([
            "device: one profile holds 20, 99 in 100 hold 2 or fewer; consider `per_profile` (identities.person.identifiers.device)",
        ]);
        expect(of(19, null)).toEqual([]);
        expect(of(20, 30)).toEqual([]);
    });

    it("tells of values that no normaliser reads, from three rows and one in a hundred on", () => {
        const of = (observations: number) => {
            const group = { reason: "invalid", type: "email", table: "desk.visits", column: "email", values: 3 };
            return advised({ rejections: { observations, reasons: [{ ...group, observations }], values: [] } });
        };
        expect(of(3)).toEqual([
            "email: 3 of 100 observations are no value of the type, 3 of them in desk.visits.email; consider another `normalize`, or a `where` on the binding (identities.person.identifiers.email)",
        ]);
        expect(of(2)).toEqual([]);
    });

    it("tells of bridges that rest on single rows", () => {
        const types = [
            { left: "card_no", right: "email", bridges: 9, onOneRow: 1 },
            { left: "card_no", right: "device", bridges: 3, onOneRow: 2 },
        ];
        expect(advised({ bridges: { ...quiet.bridges, found: 12, onOneRow: 3, types } })).toEqual([
            "3 bridges rest on a single row, 2 of them card_no to device; look at them before you trust `device` further (identities.person.identifiers.device)",
        ]);
    });

    it("puts people in one profile before all else", () => {
        const merges = { ...quiet.merges, ofNames: 2, ofBirthDates: 3, ofBoth: 1 };
        const lines = advised({ merges, limits: limitOf(6, 3, 1) });
        expect(lines).toHaveLength(2);
        expect(lines[0]).toBe(
            "4 profiles may be several people: 2 of unlike names, 3 of several birth dates; consider a lower `per_profile` or `max_profiles` on the types that tie them (identities.person)",
        );
    });
});
