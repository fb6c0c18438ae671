-- SPDX-License-Identifier: Apache-2.0
-- The parts of an organisation, and the organisations of a city: a partner's page and each legal hold on one ask for both.
CREATE INDEX organisation_by_parent ON organisation (office_id, parent_id);
CREATE INDEX organisation_by_city ON organisation (office_id, city_id);
