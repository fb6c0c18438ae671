// SPDX-License-Identifier: Apache-2.0
#include "partnerships/upsert_assertions.h"

#include "db/id_sequence.h"
#include "listed_rows.h"
#include "partnerships/sql.h"
#include "rows.h"

#include <algorithm>
#include <array>
#include <vector>

namespace amity::partnerships {
namespace {

Side swapped(Side side) {
  if (side == Side::a) return Side::b;
  return side == Side::b ? Side::a : side;
}

template <class Word>
db::Value word_or_null(std::optional<Word> const& word) {
  return word ? db::Value(to_string(*word)) : db::Value{};
}

// New ids are taken so many at a time; those left over are never used.
constexpr std::int64_t ids_at_once = 512;

// One pass over a list against what the tables hold; all ids are read once.
class ListWriter {
 public:
  ListWriter(db::Transaction& transaction, OfficeId office, std::span<SourceReading const> readings,
             SeenAssertions& said)
      : transaction_(transaction), office_(office), said_(said) {
    for (auto const& reading : readings) readings_.emplace(reading.source, reading);
    transaction.each(sql::all_partnerships, {}, [&](db::Row const& row) {
      partnerships_[{row.integer(1), row.integer(2)}] = row.integer(0);
    });
    each_assertion(transaction, office, [&](Assertion stored) {
      auto const key = std::pair{stored.partnership.value, stored.source.value};
      stored_.emplace(key, std::move(stored));
    });
  }

  void take(ListedTie const& tie) {
    auto says = tie.says;
    if (tie.b < tie.a) says.said_by = swapped(says.said_by);
    says.office = office_;
    auto const low = std::min(tie.a, tie.b);
    auto const high = std::max(tie.a, tie.b);
    says.partnership = partnership_of(low, high);
    said_.emplace(says.partnership, says.source);
    auto const& reading = readings_[says.source];
    auto const found = stored_.find({says.partnership.value, says.source.value});
    if (found == stored_.end()) {
      if (!says.as_of && (reading.is_later() || reading.is_earlier())) says.as_of = reading.now;
      note(reading, {ListedChange::What::created, low, high, says.source, {}});
      created_.push_back(std::move(says));
      return;
    }
    auto const& there = found->second;
    if (reading.is_earlier()) {
      ++counts_.unchanged;
      return;
    }
    says.id = there.id;
    auto const back = reading.is_later() && !was_current(there, reading);
    if (!says.as_of) says.as_of = as_of_now(there, reading);
    if (says == there) {
      ++counts_.unchanged;
      return;
    }
    if (back) ++counts_.back;
    note(reading, {back ? ListedChange::What::back : ListedChange::What::changed, low, high, says.source,
                   back ? there.as_of : std::nullopt});
    changed_.push_back({office_, says.id, word_or_null(says.kind), word_or_null(says.stage), says.signed_on,
                        says.ended_on, to_string(says.said_by), to_string(says.confidence), says.as_of, says.note});
  }

  void withdraw(Withdrawn const& one) {
    auto const at = partnerships_.find({std::min(one.a, one.b).value, std::max(one.a, one.b).value});
    if (at == partnerships_.end()) return;
    auto const found = stored_.find({at->second, one.source.value});
    if (found == stored_.end() || said_.contains({PartnershipId{at->second}, one.source})) return;
    withdrawn_.push_back({office_, found->second.id});
    bereft_.push_back({at->second});
    note(readings_[one.source],
         {ListedChange::What::withdrawn, std::min(one.a, one.b), std::max(one.a, one.b), one.source, {}});
    stored_.erase(found);
  }

  ListedCounts write() {
    constexpr std::array<std::string_view, 3> partnership_columns{"id", "city_a", "city_b"};
    std::size_t at = 0;
    transaction_.bulk_insert("partnership", partnership_columns, [&](DbRow& row) {
      if (at == new_partnerships_.size()) return false;
      row = std::move(new_partnerships_[at++]);
      return true;
    });
    counts_.new_partnerships = static_cast<std::int64_t>(new_partnerships_.size());
    write_created();
    constexpr std::array<std::string_view, 10> changed_names{"office", "id",      "kind",       "stage", "signed",
                                                             "ended",  "said_by", "confidence", "as_of", "note"};
    transaction_.execute_many(sql::update_assertion, changed_names, changed_);
    constexpr std::array<std::string_view, 2> withdrawn_names{"office", "id"};
    transaction_.execute_many(sql::delete_assertion, withdrawn_names, withdrawn_);
    constexpr std::array<std::string_view, 1> bereft_names{"id"};
    transaction_.execute_many(sql::delete_bereft_partnership, bereft_names, bereft_);
    counts_.created = static_cast<std::int64_t>(created_.size());
    counts_.changed = static_cast<std::int64_t>(changed_.size());
    counts_.withdrawn = static_cast<std::int64_t>(withdrawn_.size());
    return std::move(counts_);
  }

 private:
  // What a source said before may be said again: then it was last seen now. A later reading leaves what is current as
  // it is until the reading is closed, which is when it is known whether it was a whole one.
  static std::optional<PartialDate> as_of_now(Assertion const& there, SourceReading const& reading) {
    if (!reading.is_later())
      return there.as_of && reading.before && amity::before(*reading.before, *there.as_of) == Truth::yes ? there.as_of
                                                                                                         : std::nullopt;
    return was_current(there, reading) ? there.as_of : reading.now;
  }

  void note(SourceReading const& reading, ListedChange change) {
    if (reading.before) counts_.changes.push_back(change);
  }

  PartnershipId partnership_of(CityId a, CityId b) {
    auto const [at, fresh] = partnerships_.try_emplace({a.value, b.value}, 0);
    if (fresh) {
      if (next_partnership_ == partnerships_end_) {
        next_partnership_ = db::take_ids(transaction_, the_world, "partnership", ids_at_once);
        partnerships_end_ = next_partnership_ + ids_at_once;
      }
      at->second = next_partnership_++;
      new_partnerships_.push_back({at->second, a, b});
    }
    return PartnershipId{at->second};
  }

  void write_created() {
    constexpr std::array<std::string_view, 12> columns{"office_id", "id",         "partnership_id", "source_id",
                                                       "kind",      "stage",      "signed",         "ended",
                                                       "said_by",   "confidence", "as_of",          "note"};
    if (created_.empty()) return;
    auto next = db::take_ids(transaction_, office_, "assertion", static_cast<std::int64_t>(created_.size()));
    std::size_t at = 0;
    transaction_.bulk_insert("assertion", columns, [&](DbRow& row) {
      if (at == created_.size()) return false;
      auto& says = created_[at++];
      says.id = AssertionId{next++};
      row.assign({says.office, says.id, says.partnership, says.source, word_or_null(says.kind),
                  word_or_null(says.stage), says.signed_on, says.ended_on, to_string(says.said_by),
                  to_string(says.confidence), says.as_of, says.note});
      return true;
    });
  }

  db::Transaction& transaction_;
  OfficeId office_;
  SeenAssertions& said_;
  std::unordered_map<SourceId, SourceReading> readings_;
  ByIds<std::int64_t> partnerships_;
  ByIds<Assertion> stored_;
  std::int64_t next_partnership_{};
  std::int64_t partnerships_end_{};
  std::vector<DbRow> new_partnerships_;
  std::vector<Assertion> created_;
  std::vector<DbRow> changed_;
  std::vector<DbRow> withdrawn_;
  std::vector<DbRow> bereft_;
  ListedCounts counts_;
};

}  // namespace

void each_assertion(db::Transaction& transaction, OfficeId office, std::function<void(Assertion)> const& take) {
  transaction.each(sql::assertions_of_office, {{"office", office}}, [&](db::Row const& row) {
    Assertion said;
    said.office = office;
    said.id = row.get<AssertionId>(0);
    said.partnership = row.get<PartnershipId>(1);
    said.source = row.get<SourceId>(2);
    read_said(row, 3, said);
    take(std::move(said));
  });
}

bool was_current(Assertion const& said, SourceReading const& reading) {
  return !said.as_of || !reading.before || before(*reading.before, *said.as_of) == Truth::yes;
}

Result<ListedCounts> upsert_assertions(db::Transaction& transaction, OfficeId office, std::span<ListedTie const> ties,
                                       std::span<SourceReading const> readings, std::span<Withdrawn const> withdrawn,
                                       SeenAssertions& said) {
  for (auto const& tie : ties)
    if (tie.says.signed_on && tie.says.ended_on && before(*tie.says.ended_on, *tie.says.signed_on) == Truth::yes)
      return fail(Errc::invalid, "the end, " + to_string(*tie.says.ended_on) + ", lies before the beginning", "ended",
                  "an end on or after the beginning");
  ListWriter writer(transaction, office, readings, said);
  for (auto const& tie : ties) writer.take(tie);
  for (auto const& one : withdrawn) writer.withdraw(one);
  return writer.write();
}

std::vector<Source> sources_of(db::Transaction& transaction, OfficeId office) {
  return transaction.all(sql::sources_of_office, {{"office", office}}, [&](db::Row const& row) {
    Source source;
    source.office = office;
    source.id = row.get<SourceId>(0);
    source.key = row.get<std::string>(1);
    read_description(row, 2, source);
    return source;
  });
}

}  // namespace amity::partnerships
