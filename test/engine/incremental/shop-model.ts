import { planned } from "../planned.js";

/**
 * A model in which everything that incremental builds are about can happen: an event from an authoritative table and
 * from a stream, one without a key, one from a log; people who are merged and split; a dimension that comes later.
 */
export const shop = planned(`project: {name: acme, targets: [duckdb]}
identities:
  - name: person
    description: A human being.
    version: 1.0.0
    identifiers:
      - {name: email, description: Address., normalize: email, max_profiles: {count: 2, of: device}}
      - {name: device, description: Device.}
sources:
  - name: shop
    description: Web shop.
    version: 1.0.0
    tables:
      - name: orders
        description: One row per order, updated in place.
        key: id
        changes: overwrite
        updated_at: updated_at
        loaded_at: loaded_at
        deleted_when: is_removed
        columns:
          - {name: id, type: integer, required: true, description: Number of the row.}
          - {name: order_no, type: string, description: Number of the order.}
          - {name: email, type: string, description: Address., identifier: person.email}
          - {name: device, type: string, description: Device., identifier: person.device}
          - {name: product_id, type: integer, description: What was bought.}
          - {name: status, type: string, description: paid or refunded.}
          - {name: amount, type: "decimal(18,2)", arrives_as: text, description: What was paid.}
          - {name: paid_at, type: timestamp, description: When it was paid.}
          - {name: is_removed, type: boolean, description: The row is withdrawn.}
          - {name: updated_at, type: timestamp, description: When the row changed.}
          - {name: loaded_at, type: timestamp, description: When it was loaded.}
      - name: products
        description: One row per product.
        key: product_id
        changes: overwrite
        updated_at: updated_at
        columns:
          - {name: product_id, type: integer, required: true, description: Number.}
          - {name: title, type: string, description: Title.}
          - {name: updated_at, type: timestamp, description: When it changed.}
  - name: web
    description: Events.
    version: 1.0.0
    tables:
      - name: events
        description: One row per delivered event.
        key: event_id
        changes: append
        occurred_at: occurred_at
        loaded_at: loaded_at
        columns:
          - {name: event_id, type: string, required: true, description: Number.}
          - {name: event_name, type: string, description: Name.}
          - {name: device, type: string, description: Device., identifier: person.device}
          - {name: email, type: string, description: Address., identifier: person.email}
          - {name: properties, type: json, description: The rest.}
          - {name: occurred_at, type: timestamp, description: When.}
          - {name: loaded_at, type: timestamp, description: When it was loaded.}
  - name: desk
    description: Help desk.
    version: 1.0.0
    tables:
      - name: tickets
        description: One row per version of a ticket.
        key: ticket_id
        changes: log
        updated_at: updated_at
        columns:
          - {name: ticket_id, type: integer, required: true, description: Number.}
          - {name: email, type: string, description: Address., identifier: person.email}
          - {name: state, type: string, description: open or spam.}
          - {name: opened_at, type: timestamp, description: When it was opened.}
          - {name: updated_at, type: timestamp, description: When it changed.}
entities:
  - name: product
    description: A thing we sell.
    version: 1.0.0
    from: shop.products
    key: product_id
    attributes:
      - {name: title, from: title, description: What it is called.}
events:
  - name: order_completed
    label: Order Completed
    description: Someone paid.
    version: 1.0.0
    identity: person
    key: order_no
    properties:
      - {name: order_no, type: string, required: true, description: Number of the order.}
      - {name: amount, type: "decimal(18,2)", required: true, description: What was paid.}
      - {name: product_id, type: integer, references: product, description: What was bought.}
      - name: lines
        type: list<record>
        description: What the browser had in its basket.
        fields:
          - {name: product_id, type: integer, required: true, references: product, description: The product.}
          - {name: quantity, type: integer, description: How many.}
    from:
      - {table: shop.orders, where: status = 'paid', authoritative: true, at: paid_at}
      - {table: web.events, where: event_name = 'Order Completed', at: occurred_at, payload: properties}
  - name: payment_seen
    label: Payment Seen
    description: Someone told of a payment; the latest word counts, whoever says it.
    version: 1.0.0
    identity: person
    key: order_no
    keep: latest
    properties:
      - {name: order_no, type: string, required: true, description: Number of the order.}
      - {name: amount, type: "decimal(18,2)", description: What was paid.}
    from:
      - {table: web.events, where: event_name = 'Order Completed', at: occurred_at, payload: properties}
      - {table: shop.orders, where: status = 'paid', at: updated_at}
  - name: page_viewed
    label: Page Viewed
    description: Someone looked at a page.
    version: 1.0.0
    identity: person
    properties:
      - {name: page, type: string, description: Which one.}
    from:
      - {table: web.events, where: event_name = 'Page Viewed', at: occurred_at, payload: properties}
  - name: ticket_opened
    label: Ticket Opened
    description: Someone asked for help.
    version: 1.0.0
    identity: person
    properties:
      - {name: state, type: string, description: open.}
    from:
      - {table: desk.tickets, where: state = 'open', at: opened_at}
sessions:
  - name: visit
    description: What somebody did on the site, until six hours of silence.
    version: 1.0.0
    identity: person
    events: [page_viewed, order_completed]
    timeout: 6 hours
`);
