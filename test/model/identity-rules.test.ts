import { describe, expect, it } from "vitest";
import { analyzed, named } from "./analyzed.js";

type Changes = "append" | "overwrite";

/** Tables whose columns, apart from the key, are identifiers of `person`, each of its type or of the one behind `=`. */
function model(identity: string, tables: Readonly<Record<string, readonly [Changes, ...string[]]>>, more = ""): string {
    const times: Readonly<Record<Changes, string>> = {
        append: "occurred_at: t",
        overwrite: "created_at: t, updated_at: t",
    };
    const lines = Object.entries(tables).map(([name, [changes, ...columns]]) => {
        const bound = columns.map((column) => {
            const [own = "", type = own] = column.split("=");
            return `{name: ${own}, type: string, identifier: person.${type}}`;
        });
        const all = ["{name: id, type: string}", ...bound].join(", ");
        return `      - {name: ${name}, key: id, changes: ${changes}, ${times[changes]}, columns: [${all}]}`;
    });
    return `
identities:
  - name: person
${identity}
sources:
  - name: crm
    tables:
${lines.join("\n")}
${more}`;
}

const types = (...identifiers: readonly string[]): string => `    identifiers: [${identifiers.join(", ")}]`;

function warnings(text: string, code: string): readonly string[] {
    return analyzed(text)
        .diagnostics.filter((diagnostic) => diagnostic.code === `identity/${code}`)
        .map(({ message }) => message);
}

describe("attach_only", () => {
    const attached = "{name: tax_id, attach_only: true}";

    it("is idle where nothing is stronger", () => {
        const text = model(types(attached, "{name: email}"), { a: ["append", "tax_id", "email"] });
        expect(warnings(text, "idle-attach-only")).toEqual([
            "`attach_only` of `tax_id` refuses no link: no type is stronger",
        ]);
        expect(analyzed(text).underlined("identity/idle-attach-only")).toBe("true");
    });

    it("is idle where it only stands beside weaker identifiers", () => {
        const text = model(types("{name: card_no}", attached, "{name: email}"), {
            a: ["append", "tax_id", "email"],
            b: ["append", "card_no", "email"],
        });
        expect(warnings(text, "idle-attach-only")).toEqual([
            "`attach_only` of `tax_id` refuses no link: no table carries it beside a stronger identifier",
        ]);
    });

    const rejecting = "{name: tax_id, attach_only: true, max_profiles: {count: 1, of: card_no}}";

    it("is idle where a value seen with two of the only stronger type is rejected already", () => {
        const text = model(types("{name: card_no}", rejecting), { a: ["append", "card_no", "tax_id"] });
        expect(warnings(text, "idle-attach-only")).toEqual([
            "`attach_only` of `tax_id` refuses no link: `max_profiles` already rejects a value that is seen with two `card_no`",
        ]);
    });

    it("is not idle where a second stronger type, a second value or a merge record brings two together", () => {
        const third = model(types("{name: card_no}", "{name: email}", rejecting), {
            a: ["append", "card_no", "tax_id"],
            b: ["append", "email", "tax_id"],
        });
        const second = model(types("{name: card_no}", rejecting), {
            a: ["append", "card_no", "tax_id", "other=tax_id"],
        });
        const replaced = `
      - name: merged
        key: id
        changes: append
        occurred_at: t
        columns: [{name: id, type: string}, {name: old, type: string}, {name: young, type: string}]
        replaces: {type: person.tax_id, old: old, new: young}
`;
        const merged = model(types("{name: card_no}", rejecting), { a: ["append", "card_no", "tax_id"] }, replaced);
        const plain = model(types("{name: card_no}", attached), { a: ["append", "card_no", "tax_id"] });
        for (const text of [third, second, merged, plain]) {
            expect(analyzed(text).errors).toEqual([]);
            expect(warnings(text, "idle-attach-only")).toEqual([]);
        }
    });
});

describe("keep: latest", () => {
    const latest = "{name: email, keep: latest}";
    const tables = { a: ["append", "card_no", "email"] } as const;
    const idle = (because: string): readonly string[] => [`\`keep: latest\` of \`email\` changes nothing: ${because}`];

    it("is idle where no link ends in the type", () => {
        const alone = model(types("{name: email, keep: latest, per_profile: 5}", "{name: card_no}"), tables);
        expect(warnings(alone, "idle-keep")).toEqual(
            idle("no table carries it beside a stronger identifier or a second one of its own"),
        );
    });

    it("is idle where no limit of it or of a stronger type can refuse a link", () => {
        const because = "neither it nor a stronger type has a limit, so no link of it is ever refused";
        const text = model(types("{name: card_no}", latest), tables);
        expect(warnings(text, "idle-keep")).toEqual(idle(because));
        expect(analyzed(text).underlined("identity/idle-keep")).toBe("latest");
        // Whatever is weaker comes later.
        const weaker = model(types("{name: card_no}", latest, "{name: phone, per_profile: 2}"), {
            a: ["append", "card_no", "email", "phone"],
        });
        expect(warnings(weaker, "idle-keep")).toEqual(idle(because));
    });

    it("is idle where all links are of today", () => {
        const text = model(types("{name: card_no, per_profile: 1}", latest), { a: ["overwrite", "card_no", "email"] });
        expect(warnings(text, "idle-keep")).toEqual(
            idle("all its tables are written over, so all of its links are of today"),
        );
    });

    it("is not idle where a limit, or attach_only, cuts links that were seen at different times", () => {
        for (const identifiers of [
            types("{name: card_no, per_profile: 1}", latest),
            types("{name: card_no}", "{name: email, keep: latest, per_profile: 2}"),
            types("{name: card_no}", "{name: email, keep: latest, attach_only: true}"),
        ]) {
            expect(warnings(model(identifiers, tables), "idle-keep")).toEqual([]);
        }
        const mixed = model(types("{name: card_no, per_profile: 1}", latest), {
            ...tables,
            b: ["overwrite", "card_no", "email"],
        });
        expect(warnings(mixed, "idle-keep")).toEqual([]);
        // Two addresses of one row are linked, and no stronger type is asked.
        const two = model(types("{name: email, keep: latest, per_profile: 2}"), {
            a: ["append", "email", "other=email"],
        });
        expect(warnings(two, "idle-keep")).toEqual([]);
    });
});

describe("max_profile_size", () => {
    const sized = (size: string, ...identifiers: readonly string[]): string =>
        model(`    max_profile_size: ${size}\n${types(...identifiers)}`, { a: ["append", "card_no", "email"] });

    it("is a number, which is an error, or says how severe it is", () => {
        const read = (size: string) =>
            named(analyzed(sized(size, "{name: card_no}", "{name: email}")).model.identities, "person");
        expect(read("200").maxProfileSize).toEqual({ count: 200, severity: "error" });
        expect(read("{count: 20, severity: warn}").maxProfileSize).toEqual({ count: 20, severity: "warn" });
        expect(read("{count: 20}").maxProfileSize).toEqual({ count: 20, severity: "error" });
        expect(analyzed(sized("1", "{name: card_no}", "{name: email}")).errors).toHaveLength(1);
    });

    it("is too small below what the limits allow together, of types that some table carries", () => {
        const limited = ["{name: card_no, per_profile: 1}", "{name: email, per_profile: 5}"];
        expect(warnings(sized("5", ...limited), "size-below-limits")).toEqual([
            "a person of 6 identifiers keeps every limit, but is larger than 5",
        ]);
        expect(warnings(sized("6", ...limited, "{name: phone, per_profile: 9}"), "size-below-limits")).toEqual([]);
    });

    it("is idle where every type has a limit", () => {
        const limited = ["{name: card_no, per_profile: 1}", "{name: email, per_profile: 5}"];
        expect(warnings(sized("6", ...limited), "idle-limit")).toEqual([
            "`max_profile_size` of `person` can never be reached: its types have limits that allow 6 together",
        ]);
        expect(warnings(sized("6", "{name: card_no, per_profile: 1}", "{name: email}"), "idle-limit")).toEqual([]);
    });
});
