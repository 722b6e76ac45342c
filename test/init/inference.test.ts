import { describe, expect, it } from "vitest";
import { columnName, namedForType } from "../../src/init/from/column-name.js";
import { inferKey, type KeyPart } from "../../src/init/from/infer-key.js";
import { inferRoles } from "../../src/init/from/infer-roles.js";
import { likelyIdentifier, piiOf } from "../../src/init/from/meaning.js";

const moments = (...names: readonly string[]) => names.map((name) => ({ name, full: true }));

describe("the roles of moments", () => {
    it("are told by their names", () => {
        expect(inferRoles(moments("_loaded_at", "last_modified_at", "created_at"))).toEqual({
            loaded: "_loaded_at",
            updated: "last_modified_at",
            created: "created_at",
            occurred: null,
        });
        expect(inferRoles(moments("paid_at", "_fivetran_synced_at"))).toMatchObject({
            loaded: "_fivetran_synced_at",
            occurred: "paid_at",
        });
    });

    it("leave out what says nothing about when a row came to be", () => {
        const nothing = { loaded: null, updated: null, created: null, occurred: null };
        expect(inferRoles(moments("birth_date", "expires_at", "valid_to", "deleted_at"))).toEqual(nothing);
        expect(inferRoles([{ name: "shipped_at", full: false }])).toEqual(nothing);
    });
});

describe("the key", () => {
    const part = (name: string, unique: boolean, type = "integer"): KeyPart => ({
        name,
        raw: name,
        type,
        full: true,
        unique,
    });
    /** `sets` are the pairs that are unique together. */
    const keyOf = (table: string, parts: readonly KeyPart[], updated: string | null, ...sets: readonly string[]) =>
        inferKey(table, parts, 100, updated, async (raw) => sets.includes(raw.join("+")));

    it("is the unique column that is named for the table", async () => {
        const key = await keyOf("orders", [part("token_id", true), part("order_id", true)], null);
        expect(key).toEqual({ columns: ["order_id"], isLog: false, review: null });
    });

    it("is a column whose versions the moment of change tells apart", async () => {
        const parts = [part("product_id", false), part("updated_at", false, "timestamp")];
        expect(await keyOf("products", parts, "updated_at", "product_id+updated_at")).toEqual({
            columns: ["product_id"],
            isLog: true,
            review: null,
        });
    });

    it("is a pair of ids before it is anything else that happens to be unique", async () => {
        const parts = [part("amount", true), part("user_id", false), part("product_id", false)];
        const key = await keyOf("wishes", parts, null, "user_id+product_id");
        expect(key).toEqual({ columns: ["user_id", "product_id"], isLog: false, review: null });
    });

    it("asks for judgement where nothing names a row", async () => {
        expect((await keyOf("t", [part("title", true, "string")], null)).review).toContain("unique so far");
        const none = await keyOf("t", [part("a", false), part("f", true, "float")], null);
        expect(none).toMatchObject({ columns: ["a"], review: expect.stringContaining("neither a column nor a pair") });
    });
});

describe("what a column tells about a person", () => {
    const text = {
        integers: 0,
        decimals: 0,
        floats: 0,
        booleans: 0,
        dates: 0,
        timestamps: 0,
        documents: 0,
        marked: 0,
        emails: 0,
        phones: 0,
        addresses: 0,
        uuids: 0,
        digits: 0,
        scale: 0,
        longest: 0,
    };
    const facts = (more: Partial<typeof text> = {}) => ({
        raw: "x",
        type: null,
        rows: 10,
        filled: 10,
        distinct: 10,
        text: { ...text, ...more },
        range: null,
        values: [],
    });

    it("is told by its name", () => {
        const told = (name: string, table = "orders", type = "string") => piiOf(name, table, type, facts());
        expect(told("billing_email")).toBe("email");
        expect(told("phone_no")).toBe("phone");
        expect(told("zip_code")).toBe("address");
        expect(told("date_of_birth", "orders", "date")).toBe("birth_date");
        expect(told("name", "customers")).toBe("name");
        expect(told("name", "products")).toBeNull();
        expect(told("is_email", "orders", "boolean")).toBeNull();
        expect(told("last_email", "orders", "timestamp")).toBeNull();
        expect(told("shipping_method")).toBeNull();
    });

    it("is told by its values, a few broken ones among them", () => {
        expect(piiOf("kontakt", "t", "string", facts({ emails: 9 }))).toBe("email");
        expect(piiOf("kontakt", "t", "string", facts({ emails: 5 }))).toBeNull();
        expect(piiOf("n", "t", "string", facts({ phones: 10 }))).toBe("phone");
        expect(piiOf("n", "t", "string", facts({ addresses: 10 }))).toBe("ip");
    });

    it("makes it an identifier where people are told apart by it", () => {
        const type = (name: string, table: string, pii: "email" | null = null) =>
            likelyIdentifier(name, table, "string", pii)?.type ?? null;
        expect(type("mail", "orders", "email")).toBe("email");
        expect(type("customer_id", "orders")).toBe("customer_id");
        expect(type("id", "customers")).toBe("customer_id");
        expect(type("id", "dim_users")).toBe("user_id");
        expect(type("id", "orders")).toBeNull();
        expect(type("device_id", "events")).toBe("device_id");
        expect(type("order_id", "orders")).toBeNull();
        expect(likelyIdentifier("customer_id", "orders", "float", null)).toBeNull();
    });
});

describe("the name of a column", () => {
    it("stays where it is a name of the model", () => {
        expect(columnName("_loaded_at", 1)).toBe("_loaded_at");
        expect(columnName("E-Mail", 2)).toBe("e_mail");
        expect(columnName("2fa", 3)).toBe("column_2fa");
        expect(columnName("客户", 4)).toBe("column_4");
    });

    it("says what type it is, and is no word that SQL keeps for itself", () => {
        const name = (plain: string, type: string, ...taken: readonly string[]) =>
            namedForType(plain, type, new Set(taken));
        expect(name("active", "boolean")).toBe("is_active");
        expect(name("has_paid", "boolean")).toBe("has_paid");
        expect(name("created", "timestamp")).toBe("created_at");
        expect(name("order_date", "timestamp(epoch_s)")).toBe("order_at");
        expect(name("ts", "timestamp")).toBe("occurred_at");
        expect(name("order_date", "date")).toBe("order_date");
        expect(name("order", "integer")).toBe("order_value");
        expect(name("recency", "integer")).toBe("recency_value");
        expect(name("a", "string", "a")).toBe("a_2");
    });
});
