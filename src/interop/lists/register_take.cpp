// SPDX-License-Identifier: Apache-2.0
#include "core/language.h"
#include "register_content.h"

#include <algorithm>
#include <charconv>

namespace amity::interop::lists {

std::string_view RegisterRow::operator[](std::string_view column) const {
  for (auto const& [name, value] : fields)
    if (name == column) return value;
  return {};
}

// The fields of one row as values; the first thing wrong with it is kept as a refusal.
class RowFields {
 public:
  RowFields(RegisterRow const& row, RegisterContent& content) : row_(row), content_(content) {}

  std::string text(std::string_view column) const { return std::string(row_[column]); }
  std::string required(std::string_view column) {
    if (row_[column].empty()) refuse(column, "it is empty", "a value");
    return text(column);
  }
  std::optional<PartialDate> date(std::string_view column) {
    if (row_[column].empty()) return std::nullopt;
    auto const parsed = PartialDate::parse(row_[column]);
    if (parsed) return *parsed;
    refuse(column, parsed.error().message, parsed.error().remedy);
    return std::nullopt;
  }
  // parse gives an optional or a Result.
  template <class Value, class Parse>
  std::optional<Value> word(std::string_view column, Parse parse, std::string_view accepted) {
    if (row_[column].empty()) return std::nullopt;
    auto const parsed = parse(row_[column]);
    if (parsed) return *parsed;
    refuse(column, "this word is not known", accepted);
    return std::nullopt;
  }
  template <class Number>
  std::optional<Number> number(std::string_view column) {
    auto const value = row_[column];
    if (value.empty()) return std::nullopt;
    Number parsed{};
    auto const [end, error] = std::from_chars(value.data(), value.data() + value.size(), parsed);
    if (error == std::errc{} && end == value.data() + value.size()) return parsed;
    refuse(column, "it is not a number", "a number");
    return std::nullopt;
  }
  std::optional<LatLon> position(std::string const& prefix) {
    auto const lat = number<double>(prefix + "lat");
    auto const lon = number<double>(prefix + "lon");
    if (!ok_ || (!lat && !lon)) return std::nullopt;
    auto const at = LatLon::of(lat.value_or(91), lon.value_or(181));
    if (at) return *at;
    refuse(prefix + "lat", at.error().message, at.error().remedy);
    return std::nullopt;
  }
  LocalText texts(std::string const& stem) const {
    LocalText texts;
    for (auto const language : interface_languages)
      if (auto const value = row_[stem + std::string(language)]; !value.empty()) texts.emplace(language, value);
    return texts;
  }
  std::vector<std::string> words(std::string_view column) const {
    std::vector<std::string> list;
    auto text = row_[column];
    while (!text.empty()) {
      auto const end = std::min(text.find(' '), text.size());
      if (end > 0) list.emplace_back(text.substr(0, end));
      text.remove_prefix(std::min(end + 1, text.size()));
    }
    return list;
  }

  void refuse(std::string_view column, std::string_view why, std::string_view accepted) {
    if (!ok_) return;
    ok_ = false;
    content_.refusals.push_back({row_.file, row_.line, std::string(column), std::string(row_[column].substr(0, 80)),
                                 std::string(why), std::string(accepted)});
  }
  bool ok() const { return ok_; }
  ContentPlace place() const { return {row_.file, row_.line}; }

 private:
  RegisterRow const& row_;
  RegisterContent& content_;
  bool ok_{true};
};

namespace {

// "Q182852" and "G1804651" are those ids everywhere; any other name of a city counts in this file only.
void take_id(ContentCity& city) {
  auto const id = atlas::parse_public_id(city.id);
  if (!id) return;
  if (id->scheme == atlas::PublicId::Scheme::wikidata && !city.wikidata_id) city.wikidata_id = id->number;
  if (id->scheme == atlas::PublicId::Scheme::geonames && !city.geonames_id) city.geonames_id = id->number;
}

std::optional<std::uint32_t> wikidata_number(RowFields& fields) {
  auto const text = fields.text("wikidata");
  if (text.empty()) return std::nullopt;
  auto const id = atlas::parse_public_id(text);
  if (id && id->scheme == atlas::PublicId::Scheme::wikidata) return id->number;
  fields.refuse("wikidata", "this is not a Wikidata id", "Q and a number, such as Q182852");
  return std::nullopt;
}

partnerships::Source read_source(RowFields& fields, std::string const& prefix, std::string key) {
  partnerships::Source source;
  source.key = std::move(key);
  source.kind = fields
                    .word<partnerships::SourceKind>(prefix + "kind", partnerships::parse_source_kind,
                                                    "office, official, press or list")
                    .value_or(partnerships::SourceKind::list);
  source.name = fields.required(prefix + "name");
  source.url = fields.text(prefix + "url");
  source.published = fields.date(prefix + "published");
  source.retrieved = fields.date(prefix + "retrieved");
  source.note = fields.text(prefix + "note");
  return source;
}

}  // namespace

void RegisterTaker::take(RegisterRow const& row) {
  if (row.table == exports::RegisterTable::partnerships) return;  // made of the assertions
  ++content_.read;
  switch (row.table) {
    case exports::RegisterTable::assertions:
      return take_assertion(row);
    case exports::RegisterTable::cities:
      return take_city(row);
    case exports::RegisterTable::city_names:
      return take_city_name(row);
    case exports::RegisterTable::populations:
      return take_population(row);
    case exports::RegisterTable::sources:
      return take_source(row);
    case exports::RegisterTable::moves:
      return take_move(row);
    case exports::RegisterTable::offices:
      return take_office(row);
    case exports::RegisterTable::office_names:
      return take_office_name(row);
    case exports::RegisterTable::office_regions:
      return take_office_region(row);
    case exports::RegisterTable::partnerships:
      return;
  }
}

void RegisterTaker::take_office(RegisterRow const& row) {
  RowFields fields(row, content_);
  ContentOffice made;
  made.at = fields.place();
  made.office.slug = fields.required("office");
  made.office.timezone = fields.required("timezone");
  made.office.accent_day = fields.required("accent_day");
  made.office.accent_night = fields.required("accent_night");
  made.office.languages = fields.words("languages");
  auto home = fields.required("home");
  if (fields.ok() && office_at_.contains(made.office.slug)) fields.refuse("office", "it stands here twice", "once");
  if (!fields.ok()) return;
  office_at_.emplace(made.office.slug, static_cast<std::uint32_t>(content_.offices.size()));
  home_of_.push_back(std::move(home));
  content_.offices.push_back(std::move(made));
}

void RegisterTaker::take_office_name(RegisterRow const& row) {
  RowFields fields(row, content_);
  auto const at = office_at_.find(fields.required("office"));
  if (at == office_at_.end()) return fields.refuse("office", "no office of the file is called so", "an office's slug");
  auto const language = fields.required("language");
  auto const name = fields.required("name");
  if (fields.ok()) content_.offices[at->second].office.name.emplace(language, name);
}

void RegisterTaker::take_office_region(RegisterRow const& row) {
  RowFields fields(row, content_);
  auto const at = office_at_.find(fields.required("office"));
  if (at == office_at_.end()) return fields.refuse("office", "no office of the file is called so", "an office's slug");
  auto slug = fields.required("region");
  if (!fields.ok()) return;
  content_.offices[at->second].office.regions.push_back(
      {std::move(slug), fields.words("countries"), fields.texts("name_")});
}

void RegisterTaker::take_source(RegisterRow const& row) {
  RowFields fields(row, content_);
  ContentSource made{fields.place(), fields.text("office"), read_source(fields, "", fields.required("key"))};
  if (!fields.ok()) return;
  auto const key = std::pair{made.office, made.source.key};
  if (!source_at_.emplace(key, static_cast<std::uint32_t>(content_.sources.size())).second)
    return fields.refuse("key", "it stands here twice", "one row for each source");
  content_.sources.push_back(std::move(made));
}

void RegisterTaker::take_city(RegisterRow const& row) {
  RowFields fields(row, content_);
  ContentCity city;
  city.at = fields.place();
  city.id = fields.required("id");
  city.name = fields.required("name");
  city.country = fields.required("country");
  city.position = fields.position("");
  city.wikidata_id = wikidata_number(fields);
  city.geonames_id = fields.number<std::uint32_t>("geonames");
  city.sort =
      fields.word<atlas::CitySort>("sort", atlas::parse_city_sort, "city, district, county, province or region");
  city.slug = fields.text("slug");
  city.timezone = fields.text("timezone");
  city.same_as = fields.text("same_as");
  take_id(city);
  if (!fields.ok()) return;
  if (!city_at_.emplace(city.id, static_cast<std::uint32_t>(content_.cities.size())).second)
    return fields.refuse("id", "it stands here twice", "one row for each city");
  content_.cities.push_back(std::move(city));
}

void RegisterTaker::take_city_name(RegisterRow const& row) {
  RowFields fields(row, content_);
  auto const at = city_at_.find(fields.required("city"));
  if (at == city_at_.end()) return fields.refuse("city", "no accepted city of the file has this id", "a city's id");
  auto const sort = fields.word<atlas::NameSort>("sort", atlas::parse_name_sort, "name, local, alias or former");
  auto const name = fields.required("name");
  if (fields.ok())
    content_.cities[at->second].names.push_back({fields.text("language"), sort.value_or(atlas::NameSort::alias), name});
}

void RegisterTaker::take_population(RegisterRow const& row) {
  RowFields fields(row, content_);
  auto const at = city_at_.find(fields.required("city"));
  if (at == city_at_.end()) return fields.refuse("city", "no accepted city of the file has this id", "a city's id");
  auto source = fields.required("source");
  auto const on = fields.date("on");
  auto const people = fields.number<std::int64_t>("people");
  if (fields.ok() && (!people || *people < 0)) fields.refuse("people", "it is not a number of people", "from 0 up");
  if (fields.ok()) content_.cities[at->second].populations.push_back({std::move(source), on, *people});
}

// The city of that side: one of the cities' table, else made of what stands beside its id.
std::optional<std::uint32_t> RegisterTaker::end_of(RowFields& fields, std::string const& side) {
  auto const id = fields.required(side);
  if (auto const at = city_at_.find(id); at != city_at_.end()) return at->second;
  ContentCity city;
  city.at = fields.place();
  city.id = id;
  city.name = fields.required(side + "_name");
  city.country = fields.required(side + "_country");
  city.position = fields.position(side + "_");
  city.geonames_id = fields.number<std::uint32_t>(side + "_geonames");
  take_id(city);
  if (!fields.ok()) return std::nullopt;
  auto const place = static_cast<std::uint32_t>(content_.cities.size());
  city_at_.emplace(id, place);
  content_.cities.push_back(std::move(city));
  return place;
}

std::optional<std::uint32_t> RegisterTaker::source_of(RowFields& fields) {
  auto const office = fields.text("office");
  auto const key = fields.required("source");
  if (auto const at = source_at_.find({office, key}); at != source_at_.end()) return at->second;
  ContentSource made{fields.place(), office, read_source(fields, "source_", key)};
  if (!fields.ok()) return std::nullopt;
  auto const place = static_cast<std::uint32_t>(content_.sources.size());
  source_at_.emplace(std::pair{office, key}, place);
  content_.sources.push_back(std::move(made));
  return place;
}

void RegisterTaker::take_assertion(RegisterRow const& row) {
  RowFields fields(row, content_);
  ContentAssertion made;
  made.at = fields.place();
  auto const a = end_of(fields, "a");
  auto const b = fields.ok() ? end_of(fields, "b") : std::nullopt;
  auto const source = fields.ok() ? source_of(fields) : std::nullopt;
  auto& says = made.says;
  says.kind = fields.word<partnerships::Kind>("kind", partnerships::parse_kind,
                                              "sister_city, friendly_exchange, project or unspecified");
  says.stage = fields.word<partnerships::Stage>("stage", partnerships::parse_stage, "a stage such as active or ended");
  says.signed_on = fields.date("signed");
  says.ended_on = fields.date("ended");
  says.said_by = fields.word<partnerships::Side>("said_by", partnerships::parse_side, "a, b, both or none")
                     .value_or(partnerships::Side::none);
  says.confidence =
      fields.word<partnerships::Confidence>("confidence", partnerships::parse_confidence, "high, medium or low")
          .value_or(partnerships::Confidence::medium);
  says.as_of = fields.date("as_of");
  says.note = fields.text("note");
  if (fields.ok() && a == b) fields.refuse("b", "a city is tied to itself", "two different cities");
  if (fields.ok() && says.signed_on && says.ended_on && before(*says.ended_on, *says.signed_on) == Truth::yes)
    fields.refuse("ended", "the end lies before the beginning", "an end on or after it");
  if (!fields.ok()) return;
  made.a = *a;
  made.b = *b;
  made.source = *source;
  content_.assertions.push_back(std::move(made));
}

void RegisterTaker::take_move(RegisterRow const& row) {
  RowFields fields(row, content_);
  ContentMove made;
  made.at = fields.place();
  auto const a = end_of(fields, "a");
  auto const b = fields.ok() ? end_of(fields, "b") : std::nullopt;
  auto const source = fields.ok() ? source_of(fields) : std::nullopt;
  auto const act = fields.word<partnerships::Act>("act", partnerships::parse_act, "an act such as sign or renew");
  if (fields.ok() && !act) fields.refuse("act", "it is empty", "an act such as sign or renew");
  if (fields.ok() && fields.text("office").empty())
    fields.refuse("office", "a partnership's life is kept by an office", "an office's slug");
  made.move.on = fields.date("on");
  made.move.authority = fields.text("authority");
  made.move.document = fields.text("document");
  made.move.note = fields.texts("note_");
  if (!fields.ok()) return;
  made.a = *a;
  made.b = *b;
  made.source = *source;
  made.move.act = *act;
  content_.moves.push_back(std::move(made));
}

RegisterContent RegisterTaker::finish() {
  std::vector<ContentOffice> offices;
  for (std::size_t i = 0; i < content_.offices.size(); ++i) {
    auto const home = city_at_.find(home_of_[i]);
    if (home == city_at_.end()) {
      auto const& at = content_.offices[i].at;
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
