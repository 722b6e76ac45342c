import { rmSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { explainText } from "../../src/cli/explain-text.js";
import { explain } from "../../src/project/explain.js";
import { buildClinic, type Clinic, explained } from "./clinic.js";

let clinic: Clinic;
beforeAll(async () => {
    clinic = await buildClinic();
}, 60_000);
afterAll(() => rmSync(clinic.folder, { recursive: true, force: true }));

const locate = ({ file, path }: { readonly file: string; readonly path: string }) => {
    const span = clinic.project.places.get(path);
    const text = clinic.project.files.find((one) => one.path === file)?.text ?? "";
    return `${file}:${text.slice(0, span?.start).split("\n").length}`;
};

describe("one identifier", () => {
    it("has a history across builds, as its profile has", async () => {
        const found = await explained(clinic, "profile", "email:ann@x.test");
        const [anonymous] = found.history.identifier.items;
        expect(found.history).toEqual({
            identifier: {
                total: 2,
                items: [
                    {
                        at: "2026-01-10 00:00:00",
                        kind: "created",
                        cause: "data",
                        from: null,
                        to: anonymous?.to,
                        identifiers: 1,
                    },
                    {
                        at: "2026-01-20 00:00:00",
                        kind: "merged",
                        cause: "data",
                        from: anonymous?.to,
                        to: found.profile.id,
                        identifiers: 1,
                    },
                ],
            },
            profile: {
                total: 2,
                items: [
                    {
                        at: "2026-01-20 00:00:00",
                        kind: "created",
                        cause: "data",
                        from: null,
                        to: found.profile.id,
                        identifiers: 1,
                    },
                    {
                        at: "2026-01-20 00:00:00",
                        kind: "merged",
                        cause: "data",
                        from: anonymous?.to,
                        to: found.profile.id,
                        identifiers: 2,
                    },
                ],
            },
        });
        expect(explainText(found, locate)).toContain(
            [
                "What builds changed for email:ann@x.test:",
                "",
                `  2026-01-10  created  in ${anonymous?.to}`,
                `  2026-01-20  merged   from ${anonymous?.to} into ${found.profile.id}`,
                "",
                "and for the profile:",
                "",
                "  2026-01-20   1 identifier  created",
                `  2026-01-20  2 identifiers  merged into it from  ${anonymous?.to}`,
                "",
            ].join("\n"),
        );
    });

    it("is found by the id that its profile had", async () => {
        const { history, profile } = await explained(clinic, "profile", "email:ann@x.test");
        const earlier = history.identifier.items[0]?.to ?? "";
        const found = await explained(clinic, "profile", earlier);
        expect(found.asked).toEqual({ type: "email", value: "ann@x.test" });
        expect(found.profile.id).toBe(profile.id);
        expect(profile.id).not.toBe(earlier);
    });

    it("that no row carries any more is told of from what builds remember", async () => {
        const found = await explained(clinic, "retired", "email:Gone@x.test");
        expect(found.history.items.map(({ at, kind }) => `${at.slice(0, 10)} ${kind}`)).toEqual([
            "2026-01-10 created",
            "2026-01-20 retired",
        ]);
        const id = found.history.items[0]?.to;
        expect(explainText(found, locate)).toBe(
            [
                "No row carries email:gone@x.test any more",
                "",
                `  2026-01-10  created  in ${id}`,
                `  2026-01-20  retired  from ${id}`,
                "",
            ].join("\n"),
        );
    });

    it("of a profile of ten thousand is shown with the strongest of them, and how many there are", async () => {
        const found = await explained(clinic, "profile", "device:cookie-77");
        expect(found.members.total).toBe(10_001);
        expect(found.members.items.length).toBe(50);
        expect(found.members.items[0]).toMatchObject({ type: "card_no", value: "50", isFounding: true });
        expect(found.history.profile).toMatchObject({ total: 1, items: [{ kind: "created", identifiers: 10_001 }] });
        const text = explainText(found, locate);
        expect(text).toContain("which holds 10 001 identifiers\n");
        expect(text).toContain("\n  and 9 951 more\n");
    });

    it("that a source replaced says so", async () => {
        const { members, profile } = await explained(clinic, "profile", "card_no:60");
        expect(profile.founding).toEqual({ type: "card_no", value: "61" });
        expect(members.items.find(({ value }) => value === "60")).toMatchObject({ isReplaced: true });
    });

    it("that was rejected says why, how often, and where first", async () => {
        const shared = await explained(clinic, "rejected", "device:kiosk");
        expect(shared.rejections).toMatchObject([
            { reason: "fan_out", limit: { count: 3, of: "card_no" }, observations: 4, table: "desk.visits", key: "13" },
        ]);
        expect(explainText(shared, locate)).toBe(
            `device:kiosk names nobody\n\n  device:kiosk  seen with more than 3 card_no (fan_out)  4 observations  first in desk.visits 13  models/clinic.yaml:${clinic.lineOf("{name: device, max")}\n`,
        );
        const blocked = await explained(clinic, "rejected", "email: DESK@clinic.test ");
        expect(blocked.rejections).toMatchObject([{ reason: "blocked", observations: 1, key: "17" }]);
    });

    it("that has no form of its type is told of where a row carries it", async () => {
        const found = await explained(clinic, "rejected", "email:no-address");
        expect(found.rejections).toMatchObject([
            { reason: "invalid", value: "no-address", observations: 1, key: "18" },
        ]);
    });

    it.each([
        ["email:bbo@x.test", "did you mean `email:bob@x.test`?"],
        ["device:M40", "did you mean `member_no:M40`?"],
        ["email:nobody-at-all@x.test", "build again if the raw data has it now; values are compared after normalising"],
        ["card_no:M40", "did you mean `member_no:M40`?"],
    ])("%s, which is nowhere: %s", async (text, help) => {
        const { diagnostics } = await explain(clinic.project, {
            file: clinic.file,
            identity: "person",
            identifiers: [text],
        });
        expect(diagnostics.map((one) => one.help)).toEqual([help]);
    });
});

describe("two identifiers of one profile", () => {
    it("are tied by the shortest way, of several by that over the strongest links", async () => {
        const { path } = await explained(clinic, "together", "email:hub1@x.test", "email:hub2@x.test");
        // Not over the device that both were seen with.
        expect(path.map(({ to, evidence }) => [to.type, evidence.key])).toEqual([
            ["card_no", "7"],
            ["email", "8"],
        ]);
        const again = await explained(clinic, "together", "email:hub2@x.test", "email:hub1@x.test");
        expect(again.path.map(({ evidence }) => evidence.key)).toEqual(["8", "7"]);
    });

    it("are tied by a source's own word", async () => {
        const found = await explained(clinic, "together", "email:p60@x.test", "card_no:61");
        expect(found.path.map(({ rule }) => rule)).toEqual(["observed", "source_merge"]);
        expect(explainText(found, locate)).toContain(
            "    │  desk.merges 1 says that one replaced the other, since 2026-01-05",
        );
    });

    it("are told of in the words of what ties them, also where people decided", async () => {
        const found = await explained(clinic, "together", "email:p60@x.test", "card_no:61");
        const decided = found.path.map((link) => ({ ...link, rule: "override" as const, origin: null }));
        expect(explainText({ ...found, path: decided }, locate)).toContain(
            "    │  desk.merges 1 says that the two are the same, since 2026-01-05\n",
        );
    });

    it("are tied by the line of the model by which the row carries the weaker one", async () => {
        const { path } = await explained(clinic, "together", "card_no:1", "device:tablet");
        expect(path.map(({ origin }) => origin && locate(origin))).toEqual([
            `models/clinic.yaml:${clinic.lineOf("{name: email, type")}`,
            `models/clinic.yaml:${clinic.lineOf("{name: device, type")}`,
        ]);
    });
});

describe("two identifiers of two profiles", () => {
    it("are kept apart by several links: the strongest is told first", async () => {
        const { refusals } = await explained(clinic, "apart", "card_no:40", "card_no:41");
        expect(refusals.total).toBe(2);
        // The address is a stronger type than the device.
        expect(refusals.items.map(({ left, right }) => [left.type, right.type].sort())).toEqual([
            ["card_no", "email"],
            ["card_no", "device"],
        ]);
    });

    it("are kept apart by a type that may only attach", async () => {
        const found = await explained(clinic, "apart", "member_no:M1", "card_no:13");
        expect(found.refusals.items).toMatchObject([{ reason: { kind: "attach_only", type: "tax_no" } }]);
        const text = explainText(found, locate);
        expect(text).toContain(
            `    attach_only: tax_no merges no two profiles that hold something stronger  models/clinic.yaml:${clinic.lineOf("{name: tax_no, attach")}\n`,
        );
        expect(text).toMatch(
            /one side holds (member_no:M1, the other card_no:13|card_no:13, the other member_no:M1)\n/,
        );
    });

    it("are led to one another through a third profile", async () => {
        const found = await explained(clinic, "apart", "email:bob@x.test", "email:carl@x.test");
        const direct = await explained(clinic, "apart", "card_no:2", "card_no:4");
        expect(found.refusals.total).toBe(0);
        expect(found.chain.map(({ evidence }) => evidence.key)).toEqual(["4", "6"]);
        expect(direct.chain).toEqual(found.chain);
        expect(explainText(found, locate)).toContain(
            "\nNo row holds identifiers of both. Through 1 further profile rows would have made them one:\n",
        );
    });

    it("may have nothing to do with each other", async () => {
        const found = await explained(clinic, "apart", "card_no:2", "card_no:30");
        expect(found).toMatchObject({ refusals: { total: 0 }, chain: [], rejections: [] });
        expect(explainText(found, locate)).toMatch(/\nNo row holds identifiers of both\.\n$/);
    });
});
