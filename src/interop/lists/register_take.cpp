// SPDX-License-Identifier: Apache-2.0
#include "interop/formats/record_fields.h"
#include "register_content.h"

namespace amity::interop::lists {

namespace {

// "Q182852" and "G1804651" are those ids everywhere; any other name of a city counts in this file only.
void take_id(ContentCity& city) {
  auto const id = atlas::parse_public_id(city.id);
  if (!id) return;
  if (id->scheme == atlas::PublicId::Scheme::wikidata && !city.wikidata_id) city.wikidata_id = id->number;
  if (id->scheme == atlas::PublicId::Scheme::geonames && !city.geonames_id) city.geonames_id = id->number;
}

constexpr std::string_view source_kinds = "office, official, press or list";

partnerships::Source read_source(fields::Reader& in, std::string const& prefix, std::string key) {
  partnerships::Source source;
  source.key = std::move(key);
  source.kind = in.optional<partnerships::SourceKind>(prefix + "kind", partnerships::parse_source_kind, source_kinds)
                    .value_or(partnerships::SourceKind::list);
  source.name = in.required<std::string>(prefix + "name", formats::text_as_written);
  source.url = formats::text(in, prefix + "url", formats::text_as_written);
  source.published = in.optional<PartialDate>(prefix + "published");
  source.retrieved = in.optional<PartialDate>(prefix + "retrieved");
  source.note = formats::text(in, prefix + "note", formats::text_as_written);
  return source;
}

Error stands_twice(std::string accepted) { return {Errc::conflict, "it stands here twice", {}, std::move(accepted)}; }

// What a text names in one of the maps of what was read before.
template <class Map>
auto named_in(Map const& map, char const* nothing, char const* accepted) {
  return [&map, nothing, accepted](std::string_view name) -> Result<std::uint32_t> {
    if (auto const at = map.find(std::string(name)); at != map.end()) return at->second;
    return fail(Errc::not_found, nothing, {}, accepted);
  };
}

}  // namespace

void RegisterTaker::take(RegisterRow const& row) {
  if (row.table == exports::RegisterTable::partnerships) return;  // made of the assertions
  ++content_.read;
  auto const source = fields::row_source(row.fields, row.line);
  fields::Reader in(source);
  take(row, in);
  if (!in.failed()) return;
  ++content_.refused;
  for (auto& refusal : formats::refusals_of(in.errors(), row.file, row.line))
    content_.refusals.push_back(std::move(refusal));
}

void RegisterTaker::take(RegisterRow const& row, fields::Reader& in) {
  ContentPlace const at{row.file, row.line};
  switch (row.table) {
    case exports::RegisterTable::assertions:
      return take_assertion(at, in);
    case exports::RegisterTable::cities:
      return take_city(at, in);
    case exports::RegisterTable::city_names:
      return take_city_name(in);
    case exports::RegisterTable::populations:
      return take_population(in);
    case exports::RegisterTable::sources:
      return take_source(at, in);
    case exports::RegisterTable::moves:
      return take_move(at, in);
    case exports::RegisterTable::offices:
      return take_office(at, in);
    case exports::RegisterTable::office_names:
      return take_office_name(in);
    case exports::RegisterTable::office_regions:
      return take_office_region(in);
    case exports::RegisterTable::partnerships:
      return;
  }
}

void RegisterTaker::take_office(ContentPlace const& at, fields::Reader& in) {
  ContentOffice made;
  made.at = at;
  made.office.slug = in.required<std::string>("office");
  made.office.timezone = in.required<std::string>("timezone");
  made.office.accent_day = in.required<std::string>("accent_day");
  made.office.accent_night = in.required<std::string>("accent_night");
  made.office.languages = in.list<std::string>("languages", {}, {.separator = ' '});
  auto home = in.required<std::string>("home");
  if (office_at_.contains(made.office.slug)) in.refuse("office", stands_twice("once"));
  if (in.failed()) return;
  office_at_.emplace(made.office.slug, static_cast<std::uint32_t>(content_.offices.size()));
  home_of_.push_back(std::move(home));
  content_.offices.push_back(std::move(made));
}

std::uint32_t RegisterTaker::office_of(fields::Reader& in) {
  auto const known = named_in(office_at_, "no office of the file is called so", "an office's slug");
  return in.required<std::uint32_t>("office", known, "");
}
std::uint32_t RegisterTaker::city_of(fields::Reader& in) {
  auto const known = named_in(city_at_, "no accepted city of the file has this id", "a city's id");
  return in.required<std::uint32_t>("city", known, "");
}

void RegisterTaker::take_office_name(fields::Reader& in) {
  auto const at = office_of(in);
  auto const language = in.required<std::string>("language");
  auto const name = in.required<std::string>("name");
  if (!in.failed()) content_.offices[at].office.name.emplace(language, name);
}

void RegisterTaker::take_office_region(fields::Reader& in) {
  auto const at = office_of(in);
  auto slug = in.required<std::string>("region");
  auto countries = in.list<std::string>("countries", {}, {.most = 1000, .separator = ' '});
  auto names = in.texts("name");
  if (in.failed()) return;
  content_.offices[at].office.regions.push_back({std::move(slug), std::move(countries), std::move(names)});
}

void RegisterTaker::take_source(ContentPlace const& at, fields::Reader& in) {
  ContentSource made{at, formats::text(in, "office"), read_source(in, "", in.required<std::string>("key"))};
  if (in.failed()) return;
  auto const key = std::pair{made.office, made.source.key};
  if (!source_at_.emplace(key, static_cast<std::uint32_t>(content_.sources.size())).second)
    return in.refuse("key", stands_twice("one row for each source"));
  content_.sources.push_back(std::move(made));
}

void RegisterTaker::take_city(ContentPlace const& at, fields::Reader& in) {
  ContentCity city;
  city.at = at;
  city.id = in.required<std::string>("id");
  city.name = in.required<std::string>("name");
  city.country = in.required<std::string>("country");
  city.position = in.position("");
  city.wikidata_id = in.optional<std::uint32_t>("wikidata", atlas::parse_wikidata_id, "");
  city.geonames_id = in.optional<std::uint32_t>("geonames");
  city.sort =
      in.optional<atlas::CitySort>("sort", atlas::parse_city_sort, "city, district, county, province or region");
  city.slug = formats::text(in, "slug");
  city.timezone = formats::text(in, "timezone");
  city.same_as = formats::text(in, "same_as");
  take_id(city);
  if (in.failed()) return;
  if (!city_at_.emplace(city.id, static_cast<std::uint32_t>(content_.cities.size())).second)
    return in.refuse("id", stands_twice("one row for each city"));
  content_.cities.push_back(std::move(city));
}

void RegisterTaker::take_city_name(fields::Reader& in) {
  auto const at = city_of(in);
  auto const sort = in.optional<atlas::NameSort>("sort", atlas::parse_name_sort, "name, local, alias or former");
  auto name = in.required<std::string>("name");
  auto language = formats::text(in, "language");
  if (in.failed()) return;
  content_.cities[at].names.push_back({std::move(language), sort.value_or(atlas::NameSort::alias), std::move(name)});
}

void RegisterTaker::take_population(fields::Reader& in) {
  auto const at = city_of(in);
  auto source = in.required<std::string>("source");
  auto const on = in.optional<PartialDate>("on");
  auto const people = in.required<std::int64_t>("people", {.least = 0});
  if (!in.failed()) content_.cities[at].populations.push_back({std::move(source), on, people});
}

// The city of that side: one of the cities' table, else made of what stands beside its id.
std::optional<std::uint32_t> RegisterTaker::end_of(ContentPlace const& at, fields::Reader& in,
                                                   std::string const& side) {
  auto const id = in.required<std::string>(side);
  if (auto const known = city_at_.find(id); known != city_at_.end()) return known->second;
  ContentCity city;
  city.at = at;
  city.id = id;
  city.name = in.required<std::string>(side + "_name");
  city.country = in.required<std::string>(side + "_country");
  city.position = in.position(side);
  city.geonames_id = in.optional<std::uint32_t>(side + "_geonames");
  take_id(city);
  if (in.failed()) return std::nullopt;
  auto const place = static_cast<std::uint32_t>(content_.cities.size());
  city_at_.emplace(id, place);
  content_.cities.push_back(std::move(city));
  return place;
}

std::optional<std::uint32_t> RegisterTaker::source_of(ContentPlace const& at, fields::Reader& in) {
  auto const office = formats::text(in, "office");
  auto const key = in.required<std::string>("source");
  if (auto const known = source_at_.find({office, key}); known != source_at_.end()) return known->second;
  ContentSource made{at, office, read_source(in, "source_", key)};
  if (in.failed()) return std::nullopt;
  auto const place = static_cast<std::uint32_t>(content_.sources.size());
  source_at_.emplace(std::pair{office, key}, place);
  content_.sources.push_back(std::move(made));
  return place;
}

void RegisterTaker::take_assertion(ContentPlace const& at, fields::Reader& in) {
  ContentAssertion made;
  made.at = at;
  auto& says = made.says;
  says.kind = in.optional<partnerships::Kind>("kind", partnerships::parse_kind,
                                              "sister_city, friendly_exchange, project or unspecified");
  says.stage = in.optional<partnerships::Stage>("stage", partnerships::parse_stage, "a stage such as active or ended");
  says.signed_on = in.optional<PartialDate>("signed");
  says.ended_on = in.optional<PartialDate>("ended");
  says.said_by = in.optional<partnerships::Side>("said_by", partnerships::parse_side, "a, b, both or none")
                     .value_or(partnerships::Side::none);
  says.confidence =
      in.optional<partnerships::Confidence>("confidence", partnerships::parse_confidence, "high, medium or low")
          .value_or(partnerships::Confidence::medium);
  says.as_of = in.optional<PartialDate>("as_of");
  says.note = formats::text(in, "note", formats::text_as_written);
  if (says.signed_on && says.ended_on && before(*says.ended_on, *says.signed_on) == Truth::yes)
    in.refuse("ended", Error{Errc::invalid, "the end lies before the beginning", {}, "an end on or after it"});
  // Last, since cities and sources that only such a row tells of are made of rows without an error.
  auto const ends = ends_of(at, in);
  if (!ends) return;
  made.a = ends->a;
  made.b = ends->b;
  made.source = ends->source;
  content_.assertions.push_back(std::move(made));
}

std::optional<RegisterTaker::Ends> RegisterTaker::ends_of(ContentPlace const& at, fields::Reader& in) {
  auto const a = end_of(at, in, "a");
  auto const b = end_of(at, in, "b");
  if (a && a == b) in.refuse("b", Error{Errc::invalid, "a city is tied to itself", {}, "two different cities"});
  auto const source = source_of(at, in);
  if (in.failed() || !a || !b || !source) return std::nullopt;
  return Ends{*a, *b, *source};
}

void RegisterTaker::take_move(ContentPlace const& at, fields::Reader& in) {
  ContentMove made;
  made.at = at;
  made.move.act = in.required<partnerships::Act>("act", partnerships::parse_act, "an act such as sign or renew");
  made.move.on = in.optional<PartialDate>("on");
  made.move.authority = formats::text(in, "authority", formats::text_as_written);
  made.move.document = formats::text(in, "document", formats::text_as_written);
  made.move.note = in.texts("note", {.most = formats::text_as_written.most, .lines = formats::text_as_written.lines});
  if (formats::text(in, "office").empty())
    in.refuse("office", Error{Errc::invalid, "a partnership's life is kept by an office", {}, "an office's slug"});
  auto const ends = ends_of(at, in);
  if (!ends) return;
  made.a = ends->a;
  made.b = ends->b;
  made.source = ends->source;
  content_.moves.push_back(std::move(made));
}

RegisterContent RegisterTaker::finish() {
  std::vector<ContentOffice> offices;
  for (std::size_t i = 0; i < content_.offices.size(); ++i) {
    auto const home = city_at_.find(home_of_[i]);
    if (home == city_at_.end()) {
      auto const& at = content_.offices[i].at;
      ++content_.refused;
      content_.refusals.push_back(
          {at.file, at.line, "home", home_of_[i], "no accepted city of the file has this id", "a city's id"});
      continue;
    }
    content_.offices[i].home = home->second;
    offices.push_back(std::move(content_.offices[i]));
  }
  content_.offices = std::move(offices);
  return std::move(content_);
}

}  // namespace amity::interop::lists
