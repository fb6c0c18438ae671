-- SPDX-License-Identifier: Apache-2.0
-- The same text as HTML ('': none), and the address by which one press ends mails of its kind (RFC 8058; '': none). Both
-- are wiped with the text.
ALTER TABLE mail_message ADD COLUMN html TEXT NOT NULL DEFAULT '';
ALTER TABLE mail_message ADD COLUMN unsubscribe TEXT NOT NULL DEFAULT '';
