import { dialects } from "../../src/dialects/registry.js";
import { emit } from "../../src/emitters/emit.js";
import type { EmitterName, OutputFile, OutputTree } from "../../src/emitters/output-tree.js";
import { finishers } from "../../src/output/finishers.js";
import { compileTexts } from "../../src/project/compile.js";
import { readTemplates, templatesFolder } from "../../src/render/read-templates.js";
import { createRenderer } from "../../src/render/renderer.js";
import { planWarehouse } from "../../src/warehouse/plan-warehouse.js";

const templates = readTemplates(templatesFolder);

/** A small model with everything that emitters tell apart, and words that try to be more than words. */
export const shop = `
project:
  name: acme
  description: "A shop. {{ ref('secrets') }} {% raw %} */ \${x}"
  version: 1.0.0
  targets: [duckdb]
  id_salt: acme-2026
  purposes: [analytics, marketing]
  calendar: {from: 2024-01-01, to: 2024-12-31}
  owners:
    - {name: commerce, email: commerce@acme.test}

sources:
  - name: shop
    description: "The web shop. {{ 1 / 0 }} # no comment"
    owner: commerce
    schema: raw_shop
    version: 1.2.0
    freshness: {warn_after: 2 hours, error_after: 2 weeks}
    tables:
      - name: accounts
        identifier: Accounts
        description: One row per account.
        key: account_id
        changes: overwrite
        created_at: created_at
        updated_at: updated_at
        loaded_at: _loaded_at
        columns:
          - {name: account_id, raw: accountId, type: integer, required: true, identifier: person.account_id, description: Number of the account.}
          - {name: email, type: string, pii: email, identifier: person.email, description: "Ends the comment */ export const hacked = 1; /*"}
          - {name: tier, type: string, values: [bronze, "it's gold", 'say "platinum"'], description: "@deprecated not a tag"}
          - {name: created_at, type: timestamp(epoch_ms), required: true}
          - {name: updated_at, type: timestamp, required: true}
      - name: prices
        description: One row per change of a price.
        key: [product_id, country]
        changes: log
        updated_at: changed_at
        columns:
          - {name: product_id, type: string, required: true}
          - {name: country, type: string, required: true, values: [DE, "NO"], open: true}
          - {name: price, type: "decimal(18,2)", unit: EUR}
          - {name: changed_at, type: timestamp, required: true}
      - name: products
        description: One row per product.
        key: product_id
        changes: overwrite
        updated_at: changed_at
        columns:
          - {name: product_id, type: string, required: true}
          - {name: title, type: string}
          - {name: status, type: string, values: [on, off]}
          - {name: changed_at, type: timestamp, required: true}
      - name: orders
        description: One row per order.
        key: order_id
        changes: append
        occurred_at: ordered_at
        columns:
          - {name: order_id, type: string, required: true}
          - {name: account_id, type: integer, identifier: person.account_id}
          - {name: product_id, type: string}
          - {name: status, type: string, values: [paid, refunded], required: true}
          - {name: total, type: "decimal(18,2)", required: true}
          - {name: pieces, type: integer}
          - {name: ordered_at, type: timestamp, required: true}

identities:
  - name: person
    description: Somebody who shops.
    owner: commerce
    version: 1.0.0
    identifiers:
      - {name: account_id, description: Number of the account., normalize: integer, per_profile: 1}
      - {name: email, description: An e-mail address., normalize: email, per_profile: 3}

entities:
  - name: customer
    description: "A person with an account. Closes */ nothing."
    owner: commerce
    version: 2.1.0
    identity: person
    requires: [account_id]
    attributes:
      - {name: email, pick: latest, from: [shop.accounts.email]}
      - {name: tier, pick: latest, from: [shop.accounts.tier]}
    traits:
      - {name: orders, aggregate: count, event: order_completed}
      - {name: revenue, aggregate: sum, of: total, event: order_completed}
  - name: product
    description: An article.
    owner: commerce
    version: 1.0.0
    from: shop.products
    key: product_id
    attributes:
      - {name: title, from: title}
      - {name: status, from: status}

events:
  - name: order_completed
    label: 'Order "Completed"'
    description: "Paid. {{ this }}"
    owner: commerce
    version: 2.0.0
    identity: person
    key: order_id
    consent: analytics
    properties:
      - {name: order_id, type: string, required: true, description: Number of the order.}
      - {name: product_id, type: string, references: product, description: What was bought.}
      - {name: total, type: "decimal(18,2)", required: true, unit: EUR, description: What was paid.}
      - {name: status, type: string, values: [paid, refunded], required: true, description: How it stands.}
      - {name: pieces, type: integer, description: How many.}
    from:
      - {table: shop.orders, at: ordered_at}
  - name: delete
    label: Delete
    description: An order was cancelled.
    owner: commerce
    version: 1.4.0
    identity: person
    key: order_id
    properties:
      - {name: order_id, type: string, required: true, description: Number of the order.}
      - {name: status, type: string, values: [paid, refunded], required: true, description: How it stood.}
    from:
      - {table: shop.orders, where: "status = 'refunded'", at: ordered_at}
`;

/** A generated file with its values printed; its SQL is not laid out. */
export type PrintedTree = ReadonlyMap<string, OutputFile & { readonly text: string }>;

const openings = { yaml: finishers.yaml?.open("duckdb"), typescript: finishers.typescript?.open("duckdb") };

async function printed(tree: OutputTree): Promise<PrintedTree> {
    const printers = { yaml: await openings.yaml, typescript: await openings.typescript };
    return new Map(
        [...tree].map(([path, file]) => {
            const print = file.language === "yaml" || file.language === "typescript" ? printers[file.language] : null;
            return [path, { ...file, text: print?.(file.draft).text ?? file.draft }];
        }),
    );
}

/** What emitters make of a model. */
export async function emitted(yaml: string, names?: readonly EmitterName[]): Promise<PrintedTree> {
    const { value, diagnostics } = compileTexts([{ path: "models/shop.yaml", text: yaml }], () => ({
        value: undefined,
        diagnostics: [],
    }));
    const { model } = value;
    if (model === undefined) throw new Error(diagnostics.map(({ code, message }) => `${code}: ${message}`).join("\n"));
    const tree = await emit(
        {
            warehouse: planWarehouse(model, dialects.duckdb),
            renderer: createRenderer(templates),
            dbtFolder: "dbt",
            serializeModel: (value) => `${JSON.stringify(value, null, 2)}\n`,
        },
        names,
    );
    return await printed(tree);
}
