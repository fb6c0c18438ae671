// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "db/database.h"

namespace amity {

// A few countries and cities, two of one name, one renamed, one known twice.
inline constexpr db::Query small_atlas{"small_atlas", R"(
INSERT INTO country (code, alpha3, numeric_code, region, subregion) VALUES
  ('CN', 'CHN', '156', 'asia', 'eastern-asia'), ('JP', 'JPN', '392', 'asia', 'eastern-asia'),
  ('CH', 'CHE', '756', 'europe', 'western-europe'), ('BD', 'BGD', '050', 'asia', 'southern-asia'),
  ('US', 'USA', '840', 'americas', 'northern-america');
INSERT INTO country_name (code, language, name) VALUES
  ('CN', 'en', 'People''s Republic of China'), ('CH', 'en', 'Switzerland'), ('JP', 'en', 'Japan'),
  ('CN', 'zh', '中国'), ('BD', 'en', 'Bangladesh'), ('US', 'en', 'United States of America');
INSERT INTO country_neighbour (code, neighbour) VALUES ('CN', 'BD'), ('BD', 'CN');
INSERT INTO city (id, sort, name, folded, country_code, admin1, feature, lat, lon, geonames_id, wikidata_id, slug) VALUES
  (1, 'city', 'Kunming', 'kunming', 'CN', '29', 'PPLA', 25.03889, 102.71833, 1804651, 182852, 'kunming'),
  (2, 'city', 'Fujisawa', 'fujisawa', 'JP', '19', 'PPL', 35.35, 139.48333, 1863961, NULL, 'fujisawa'),
  (3, 'city', 'Zürich', 'zurich', 'CH', 'ZH', 'PPLA', 47.36667, 8.55, 2657896, 72, 'zurich'),
  (4, 'city', 'Chattogram', 'chattogram', 'BD', '84', 'PPLA', 22.3384, 91.83168, 1205733, NULL, NULL),
  (5, 'city', 'Springfield', 'springfield', 'US', 'IL', 'PPLA', 39.80172, -89.64371, 4250542, NULL, NULL),
  (6, 'city', 'Springfield', 'springfield', 'US', 'MO', 'PPL', 37.21533, -93.29824, 4409896, NULL, NULL),
  (7, 'city', 'Nagasaki', 'nagasaki', 'JP', '27', 'PPLA', 32.75, 129.88333, 1856177, 38234, NULL);
INSERT INTO city_name (city_id, language, sort, name, folded) VALUES
  (4, 'en', 'former', 'Chittagong', 'chittagong'), (1, 'zh', 'name', '昆明', '昆明'), (2, 'ja', 'name', '藤沢', '藤沢');
INSERT INTO city_population (city_id, source, on_date, people) VALUES (1, 'gazetteer', '', 3855346), (5, 'gazetteer', '', 116250);
)"};

// An office with two partners, one of them doubtful.
inline constexpr db::Query small_circle{"small_circle", R"(
INSERT INTO office (id, slug, home_city_id, timezone, accent_day, accent_night, languages)
  VALUES (1, 'kunming', 1, 'Asia/Shanghai', '#0f766e', '#2dd4bf', 'zh,ja,en');
INSERT INTO office_name (office_id, language, name) VALUES (1, 'en', 'Kunming'), (1, 'zh', '昆明'), (1, 'ja', '昆明');
INSERT INTO office_region (office_id, slug, countries, name_zh, name_ja, name_en)
  VALUES (1, 'near', 'JP,BD', '近', '近', 'Near');
INSERT INTO source (office_id, id, key, kind, name, url, published, retrieved, note) VALUES
  (1, 1, 'own', 'office', 'The office', '', '2022-11-27', NULL, ''),
  (0, 1, 'a-snapshot', 'list', 'A list', 'https://example.org/', '2016', '2026-11-22', '');
INSERT INTO partnership (id, city_a, city_b) VALUES (1, 1, 2), (2, 1, 3), (3, 3, 7);
INSERT INTO assertion (office_id, id, partnership_id, source_id, kind, stage, signed, ended, said_by, confidence, as_of, note)
  VALUES (1, 1, 1, 1, 'sister_city', 'signed', '1981-11-05', NULL, 'a', 'high', NULL, ''),
  (1, 2, 2, 1, 'sister_city', 'signed', '1982', NULL, 'a', 'high', NULL, ''),
  (0, 1, 2, 1, NULL, NULL, NULL, NULL, 'b', 'medium', NULL, ''),
  (0, 2, 3, 1, NULL, NULL, NULL, NULL, 'none', 'low', NULL, '');
INSERT INTO id_sequence (office_id, name, next) VALUES (1, 'source', 2), (0, 'source', 2), (1, 'assertion', 3), (0, 'assertion', 3);
UPDATE id_sequence SET next = 4 WHERE office_id = 0 AND name = 'partnership';
)"};

}  // namespace amity
