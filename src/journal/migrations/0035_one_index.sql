-- SPDX-License-Identifier: Apache-2.0
-- journal_about (office_id, subject, seq) serves what this one served.
DROP INDEX journal_by_subject;
