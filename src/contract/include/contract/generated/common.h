// SPDX-License-Identifier: Apache-2.0
// Made from openapi.yaml by `npm run generate` in web/. Do not edit.
// clang-format off
// NOLINTBEGIN(readability-identifier-naming): the names are the contract's own
#pragma once

#include "contract/types.h"

namespace amity::contract {

// `unspecified`: no source says which
enum class Kind : std::uint8_t { sister_city, friendly_exchange, project, unspecified };
BOOST_DESCRIBE_ENUM(Kind, sister_city, friendly_exchange, project, unspecified)

// `denied`: the strongest source says there is no such tie; `unknown`: no source says
enum class Stage : std::uint8_t { contact, intent, exchange, approval, active, dormant, suspended, ended, denied, unknown };
BOOST_DESCRIBE_ENUM(Stage, contact, intent, exchange, approval, active, dormant, suspended, ended, denied, unknown)

enum class Act : std::uint8_t { make_contact, declare_intent, begin_exchange, submit, approve, sign, renew, fall_dormant, revive, lapse, sever, rescind, suspend, resume, end };
BOOST_DESCRIBE_ENUM(Act, make_contact, declare_intent, begin_exchange, submit, approve, sign, renew, fall_dormant, revive, lapse, sever, rescind, suspend, resume, end)

enum class SourceLevel : std::uint8_t { all, stated, official };
BOOST_DESCRIBE_ENUM(SourceLevel, all, stated, official)

enum class SaidBy : std::uint8_t { a, b, both, none };
BOOST_DESCRIBE_ENUM(SaidBy, a, b, both, none)

enum class Confidence : std::uint8_t { high, medium, low };
BOOST_DESCRIBE_ENUM(Confidence, high, medium, low)

enum class CitySort : std::uint8_t { city, district, county, province, region };
BOOST_DESCRIBE_ENUM(CitySort, city, district, county, province, region)

enum class SourceKind : std::uint8_t { office, official, press, list };
BOOST_DESCRIBE_ENUM(SourceKind, office, official, press, list)

enum class NameSort : std::uint8_t { name, local, alias, former };
BOOST_DESCRIBE_ENUM(NameSort, name, local, alias, former)

enum class FigureIs : std::uint8_t { exactly, at_least };
BOOST_DESCRIBE_ENUM(FigureIs, exactly, at_least)

// One in which every page is written
enum class Language : std::uint8_t { zh, ja, en };
BOOST_DESCRIBE_ENUM(Language, zh, ja, en)

enum class FeatureType : std::uint8_t { Feature };
BOOST_DESCRIBE_ENUM(FeatureType, Feature)

enum class FeaturesType : std::uint8_t { FeatureCollection };
BOOST_DESCRIBE_ENUM(FeaturesType, FeatureCollection)

// Its weight in the resolution, strongest first
enum class Rank : std::uint8_t { own_record, official, stated, listed };
BOOST_DESCRIBE_ENUM(Rank, own_record, official, stated, listed)

// What an official figure or a target counts; `all` is both kinds of partner cities
enum class CountedKind : std::uint8_t { sister_city, friendly_exchange, project, all, countries, continents };
BOOST_DESCRIBE_ENUM(CountedKind, sister_city, friendly_exchange, project, all, countries, continents)

// Which city's side says it
enum class OfficeSide : std::uint8_t { home, partner, both, none };
BOOST_DESCRIBE_ENUM(OfficeSide, home, partner, both, none)

enum class RecordChange : std::uint8_t { created, changed, unchanged };
BOOST_DESCRIBE_ENUM(RecordChange, created, changed, unchanged)

enum class PostSort : std::uint8_t { consulate_general, visa_centre };
BOOST_DESCRIBE_ENUM(PostSort, consulate_general, visa_centre)

enum class LetterDirection : std::uint8_t { in, out };
BOOST_DESCRIBE_ENUM(LetterDirection, in, out)

enum class TimeUnit : std::uint8_t { days, working_days, months };
BOOST_DESCRIBE_ENUM(TimeUnit, days, working_days, months)

enum class CountedBy : std::uint8_t { after_arrived, after_sent, after_day, before_day };
BOOST_DESCRIBE_ENUM(CountedBy, after_arrived, after_sent, after_day, before_day)

enum class ExtensionFrom : std::uint8_t { due, anchor };
BOOST_DESCRIBE_ENUM(ExtensionFrom, due, anchor)

enum class Verdict : std::uint8_t { agree, agree_with_changes, refuse };
BOOST_DESCRIBE_ENUM(Verdict, agree, agree_with_changes, refuse)

enum class TaskState : std::uint8_t { open, doing, waiting, done, dropped };
BOOST_DESCRIBE_ENUM(TaskState, open, doing, waiting, done, dropped)

// What a document is, told by its content
enum class DocumentType : std::uint8_t { pdf, png, jpeg, webp, gif, docx, xlsx, pptx, odt, ods, odp, ofd, text, csv };
BOOST_DESCRIBE_ENUM(DocumentType, pdf, png, jpeg, webp, gif, docx, xlsx, pptx, odt, ods, odp, ofd, text, csv)

// waiting: it is being looked at; refused: `why` says for what
enum class DocumentState : std::uint8_t { waiting, ready, refused };
BOOST_DESCRIBE_ENUM(DocumentState, waiting, ready, refused)

enum class RepeatUnit : std::uint8_t { days, weeks, months, years };
BOOST_DESCRIBE_ENUM(RepeatUnit, days, weeks, months, years)

// Of months and years. day: the day of the month that it was due on first, or the last of a month too short for it
enum class RepeatOn : std::uint8_t { day, last_day, last_working_day };
BOOST_DESCRIBE_ENUM(RepeatOn, day, last_day, last_working_day)

// Of a day that is not worked: it stays, or goes to the next working day, or to the last one before it
enum class RepeatShift : std::uint8_t { stays, after, before };
BOOST_DESCRIBE_ENUM(RepeatShift, stays, after, before)

enum class Weekday : std::uint8_t { mon, tue, wed, thu, fri, sat, sun };
BOOST_DESCRIBE_ENUM(Weekday, mon, tue, wed, thu, fri, sat, sun)

// A count, as far as dates and sources allow it to be known
struct Range {
  std::int64_t at_least;
  std::int64_t at_most;
  bool operator==(Range const&) const = default;
};
BOOST_DESCRIBE_STRUCT(Range, (), (at_least, at_most))

struct CityBriefLocal {
  std::string language;
  std::string name;
  bool operator==(CityBriefLocal const&) const = default;
};
BOOST_DESCRIBE_STRUCT(CityBriefLocal, (), (language, name))

struct CityBrief {
  std::string id;
  Nullable<std::string> slug;
  LocalText name;
  Nullable<CityBriefLocal> local;
  std::string country;
  CitySort sort;
  Nullable<double> lat;
  Nullable<double> lon;
  Nullable<std::int64_t> population;
  Nullable<std::string> timezone;
  bool operator==(CityBrief const&) const = default;
};
BOOST_DESCRIBE_STRUCT(CityBrief, (), (id, slug, name, local, country, sort, lat, lon, population, timezone))

// A change of a partnership's stage. It happened at the earliest on `earliest` and at the latest on `latest`
// (null: no bound). Steps are in order: where one has happened, so have those before it.
struct Step {
  Act act;
  Stage stage;
  Nullable<PartialDate> on;
  Nullable<Day> earliest;
  Nullable<Day> latest;
  bool operator==(Step const&) const = default;
};
BOOST_DESCRIBE_STRUCT(Step, (), (act, stage, on, earliest, latest))

struct OfficeBriefAccent {
  std::string day;
  std::string night;
  bool operator==(OfficeBriefAccent const&) const = default;
};
BOOST_DESCRIBE_STRUCT(OfficeBriefAccent, (), (day, night))

struct OfficeBrief {
  std::string slug;
  LocalText name;
  std::vector<std::string> languages;
  std::string timezone;
  OfficeBriefAccent accent;
  bool operator==(OfficeBrief const&) const = default;
};
BOOST_DESCRIBE_STRUCT(OfficeBrief, (), (slug, name, languages, timezone, accent))

struct Source {
  std::string id;
  std::string key;
  Nullable<LocalText> title;
  Nullable<std::string> publisher;
  Nullable<std::string> licence;
  Nullable<std::string> licence_url;
  SourceKind kind;
  std::string name;
  Nullable<std::string> url;
  Nullable<PartialDate> published;
  Nullable<PartialDate> retrieved;
  std::string note;
  bool operator==(Source const&) const = default;
};
BOOST_DESCRIBE_STRUCT(Source, (), (id, key, title, publisher, licence, licence_url, kind, name, url, published, retrieved, note))

struct TimelineEvent {
  bool doubtful;
  std::int64_t partnership;
  CityBrief city;
  Kind kind;
  Act act;
  Stage stage;
  Nullable<PartialDate> on;
  Nullable<Day> earliest;
  Nullable<Day> latest;
  std::string authority;
  std::string document;
  LocalText note;
  Nullable<Source> source;
  bool operator==(TimelineEvent const&) const = default;
};
BOOST_DESCRIBE_STRUCT(TimelineEvent, (), (doubtful, partnership, city, kind, act, stage, on, earliest, latest, authority, document, note, source))

struct Assertion {
  Source source;
  Rank rank;
  bool gone;
  Nullable<Kind> kind;
  Nullable<Stage> stage;
  Nullable<PartialDate> signed_;
  Nullable<PartialDate> ended;
  SaidBy said_by;
  Confidence confidence;
  Nullable<PartialDate> as_of;
  std::string note;
  bool operator==(Assertion const&) const = default;
};
BOOST_DESCRIBE_STRUCT(Assertion, (), (source, rank, gone, kind, stage, signed_, ended, said_by, confidence, as_of, note))

struct CityName {
  std::string id;
  Nullable<std::string> slug;
  std::string country;
  LocalText name;
  bool operator==(CityName const&) const = default;
};
BOOST_DESCRIBE_STRUCT(CityName, (), (id, slug, country, name))

struct SuggestionModel {
  Instant trained_at;
  std::string data_version;
  std::int64_t cities;
  std::int64_t ties;
  std::int64_t examples;
  std::int64_t seed;
  bool operator==(SuggestionModel const&) const = default;
};
BOOST_DESCRIBE_STRUCT(SuggestionModel, (), (trained_at, data_version, cities, ties, examples, seed))

enum class LayoutDemandKind : std::uint8_t { partners, quota, per_country, must };
BOOST_DESCRIBE_ENUM(LayoutDemandKind, partners, quota, per_country, must)

// Something that was asked of the layout
struct LayoutDemand {
  LayoutDemandKind kind;
  std::string text;
  std::optional<std::int64_t> partners{};
  std::optional<Nullable<std::string>> by{};
  std::optional<std::string> of{};
  std::optional<std::int64_t> least{};
  std::optional<Nullable<std::int64_t>> most{};
  std::optional<Nullable<CityBrief>> city{};
  bool operator==(LayoutDemand const&) const = default;
};
BOOST_DESCRIBE_STRUCT(LayoutDemand, (), (kind, text, partners, by, of, least, most, city))

struct Recorded {
  RecordChange change;
  std::int64_t version;
  bool operator==(Recorded const&) const = default;
};
BOOST_DESCRIBE_STRUCT(Recorded, (), (change, version))

struct DocumentRecord {
  std::int64_t id;
  std::int64_t version;
  std::string hash;
  std::string name;
  std::string note;
  DocumentType type;
  std::int64_t size;
  DocumentState state;
  std::string why;
  std::string added_at;
  std::string added_by;
  std::string taken_away_at;
  bool is_anew;
  bool has_preview;
  bool has_text;
  bool operator==(DocumentRecord const&) const = default;
};
BOOST_DESCRIBE_STRUCT(DocumentRecord, (), (id, version, hash, name, note, type, size, state, why, added_at, added_by, taken_away_at, is_anew, has_preview, has_text))

// A field that somebody else changed meanwhile
struct FieldConflict {
  std::string field;
  std::string yours;
  std::string theirs;
  std::string before;
  bool operator==(FieldConflict const&) const = default;
};
BOOST_DESCRIBE_STRUCT(FieldConflict, (), (field, yours, theirs, before))

// What is wrong with one value of what was sent
struct FieldProblem {
  std::string field;
  std::optional<std::string> value{};
  std::string detail;
  std::optional<std::string> remedy{};
  std::string code;
  bool operator==(FieldProblem const&) const = default;
};
BOOST_DESCRIBE_STRUCT(FieldProblem, (), (field, value, detail, remedy, code))

// RFC 9457
struct Problem {
  std::string type;
  std::string title;
  std::int64_t status;
  std::optional<std::string> detail{};
  std::optional<std::string> field{};
  std::optional<std::string> remedy{};
  std::optional<std::vector<FieldProblem>> errors{};
  std::optional<std::vector<std::string>> nearest{};
  std::optional<std::vector<FieldConflict>> conflicts{};
  std::optional<std::vector<LayoutDemand>> clash{};
  std::optional<std::int64_t> eligible{};
  bool operator==(Problem const&) const = default;
};
BOOST_DESCRIBE_STRUCT(Problem, (), (type, title, status, detail, field, remedy, errors, nearest, conflicts, clash, eligible))

struct DeadlineExtension {
  std::int64_t amount;
  TimeUnit unit;
  ExtensionFrom from;
  std::string why;
  std::string by;
  bool operator==(DeadlineExtension const&) const = default;
};
BOOST_DESCRIBE_STRUCT(DeadlineExtension, (), (amount, unit, from, why, by))

struct DeadlineRecord {
  Day due;
  Day counted_from;
  bool is_certain;
  Nullable<std::int64_t> unknown_year;
  std::vector<DeadlineExtension> extensions;
  bool operator==(DeadlineRecord const&) const = default;
};
BOOST_DESCRIBE_STRUCT(DeadlineRecord, (), (due, counted_from, is_certain, unknown_year, extensions))

struct TaskCount {
  std::int64_t count;
  TimeUnit count_unit;
  CountedBy counted_by;
  Nullable<Day> anchor;
  std::string anchor_name;
  bool operator==(TaskCount const&) const = default;
};
BOOST_DESCRIBE_STRUCT(TaskCount, (), (count, count_unit, counted_by, anchor, anchor_name))

struct VerdictInput {
  Verdict verdict;
  std::string opinion{""};
  std::string content_hash;
  bool operator==(VerdictInput const&) const = default;
};
BOOST_DESCRIBE_STRUCT(VerdictInput, (), (verdict, opinion, content_hash))
constexpr auto rules_of(VerdictInput const*) {
  return std::array{
    Rule{.name = "opinion", .most = 2000, .lines = fields::Lines::many, .has_default = true},
    Rule{.name = "content_hash", .most = 100}};
}

struct IssueInput {
  std::int64_t series;
  std::string content_hash;
  std::string signatory;
  std::string rule_reason{""};
  bool operator==(IssueInput const&) const = default;
};
BOOST_DESCRIBE_STRUCT(IssueInput, (), (series, content_hash, signatory, rule_reason))
constexpr auto rules_of(IssueInput const*) {
  return std::array{
    Rule{.name = "content_hash", .most = 100},
    Rule{.name = "signatory", .least = 1, .most = 200},
    Rule{.name = "rule_reason", .most = 2000, .lines = fields::Lines::many, .has_default = true}};
}

struct LetterNumberGiven {
  std::int64_t series;
  std::int64_t year;
  std::int64_t number;
  std::string text;
  bool operator==(LetterNumberGiven const&) const = default;
};
BOOST_DESCRIBE_STRUCT(LetterNumberGiven, (), (series, year, number, text))

struct LetterOpinionInput {
  std::string opinion;
  bool operator==(LetterOpinionInput const&) const = default;
};
BOOST_DESCRIBE_STRUCT(LetterOpinionInput, (), (opinion))
constexpr auto rules_of(LetterOpinionInput const*) {
  return std::array{
    Rule{.name = "opinion", .least = 1, .most = 2000, .lines = fields::Lines::many}};
}

struct LetterReturnInput {
  std::string reason;
  bool operator==(LetterReturnInput const&) const = default;
};
BOOST_DESCRIBE_STRUCT(LetterReturnInput, (), (reason))
constexpr auto rules_of(LetterReturnInput const*) {
  return std::array{
    Rule{.name = "reason", .least = 1, .most = 2000, .lines = fields::Lines::many}};
}

struct DocumentAdded {
  std::int64_t id;
  std::string hash;
  std::string name;
  DocumentType type;
  std::int64_t size;
  bool operator==(DocumentAdded const&) const = default;
};
BOOST_DESCRIBE_STRUCT(DocumentAdded, (), (id, hash, name, type, size))

struct TaskRecurrence {
  std::int64_t every;
  RepeatUnit unit;
  std::vector<Weekday> weekdays;
  RepeatOn on;
  RepeatShift shift;
  Nullable<Day> until;
  bool operator==(TaskRecurrence const&) const = default;
};
BOOST_DESCRIBE_STRUCT(TaskRecurrence, (), (every, unit, weekdays, on, shift, until))

struct TaskRecord {
  std::int64_t id;
  std::int64_t version;
  TaskState state;
  std::string title;
  std::string note;
  Nullable<std::int64_t> department;
  Nullable<std::int64_t> person;
  Nullable<Day> due;
  Nullable<std::int64_t> letter;
  std::string words;
  std::string created_by;
  std::string changed_by;
  std::string changed_at;
  Nullable<TaskCount> count;
  Nullable<DeadlineRecord> deadline;
  std::string about;
  std::vector<std::int64_t> blocked_by;
  std::vector<std::int64_t> blockers;
  Nullable<TaskRecurrence> recurrence;
  Nullable<Day> next_due;
  Nullable<std::int64_t> made_from;
  bool operator==(TaskRecord const&) const = default;
};
BOOST_DESCRIBE_STRUCT(TaskRecord, (), (id, version, state, title, note, department, person, due, letter, words, created_by, changed_by, changed_at, count, deadline, about, blocked_by, blockers, recurrence, next_due, made_from))

struct TaskList {
  std::int64_t all;
  std::vector<TaskRecord> tasks;
  bool operator==(TaskList const&) const = default;
};
BOOST_DESCRIBE_STRUCT(TaskList, (), (all, tasks))

enum class ExportFormat : std::uint8_t { csv, xlsx, json, geojson, ics, jsonld, quickstatements };
BOOST_DESCRIBE_ENUM(ExportFormat, csv, xlsx, json, geojson, ics, jsonld, quickstatements)

}  // namespace amity::contract

// NOLINTEND(readability-identifier-naming)
