-- SPDX-License-Identifier: Apache-2.0
-- What was done past the rule and on which day, where its subject does more than one thing: a partner's steps. As the case
-- that was asked has it; empty for what was written down before.
ALTER TABLE rule_override ADD COLUMN case_title TEXT NOT NULL DEFAULT '';
ALTER TABLE rule_override ADD COLUMN case_day TEXT NOT NULL DEFAULT '';
