// SPDX-License-Identifier: Apache-2.0
#include "partnerships/put_listed.h"

#include "partnerships/sql.h"
#include "rows.h"

#include <array>
#include <unordered_map>
#include <vector>

namespace amity::partnerships {
namespace {

struct IdPairHash {
  std::size_t operator()(std::pair<std::int64_t, std::int64_t> const& ids) const noexcept {
    return std::hash<std::int64_t>{}(ids.first * 1'000'003 + ids.second);
  }
};
template <class T>
using ByIds = std::unordered_map<std::pair<std::int64_t, std::int64_t>, T, IdPairHash>;
using DbRow = std::vector<db::Value>;

Side swapped(Side side) {
  if (side == Side::a) return Side::b;
  return side == Side::b ? Side::a : side;
}

template <class Word>
db::Value word_or_null(std::optional<Word> const& word) {
  return word ? db::Value(to_string(*word)) : db::Value{};
}

std::int64_t number_of(db::Transaction& transaction, db::Query const& query) {
  return transaction.one(query, {}, [](db::Row const& row) { return row.integer(0); }).value_or(0);
}

// One pass over a list against what the tables hold; all ids are read once.
class ListWriter {
 public:
  ListWriter(db::Transaction& transaction, OfficeId office) : transaction_(transaction), office_(office) {
    transaction.each(sql::all_partnerships, {}, [&](db::Row const& row) {
      partnerships_[{row.integer(1), row.integer(2)}] = row.integer(0);
    });
    last_partnership_ = number_of(transaction, sql::last_partnership);
    transaction.each(sql::assertions_of_office, {{"office", office}}, [&](db::Row const& row) {
      Assertion said;
      said.office = office;
      said.id = row.get<AssertionId>(0);
      said.partnership = row.get<PartnershipId>(1);
      said.source = row.get<SourceId>(2);
      read_said(row, 3, said);
      last_assertion_ = std::max(last_assertion_, said.id.value);
      auto const key = std::pair{said.partnership.value, said.source.value};
      stored_.emplace(key, Stored{std::move(said), false});
    });
  }

  void take(ListedTie const& tie) {
    auto says = tie.says;
    if (tie.b < tie.a) says.said_by = swapped(says.said_by);
    says.office = office_;
    says.partnership = partnership_of(std::min(tie.a, tie.b), std::max(tie.a, tie.b));
    auto const found = stored_.find({says.partnership.value, says.source.value});
    if (found == stored_.end()) {
      says.id = AssertionId{++last_assertion_};
      created_.push_back(std::move(says));
      return;
    }
    found->second.said_again = true;
    says.id = found->second.said.id;
    if (says == found->second.said) {
      ++counts_.unchanged;
      return;
    }
    changed_.push_back({office_, says.id, word_or_null(says.kind), word_or_null(says.stage), says.signed_on,
                        says.ended_on, to_string(says.said_by), to_string(says.confidence), says.as_of, says.note});
  }

  void mark_gone(ReadAgain const& again) {
    for (auto const& [key, stored] : stored_) {
      if (stored.said_again || stored.said.source != again.source || stored.said.as_of) continue;
      gone_.push_back({again.last_seen, office_, stored.said.id});
    }
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
    constexpr std::array<std::string_view, 3> gone_names{"as_of", "office", "id"};
    transaction_.execute_many(sql::last_seen, gone_names, gone_);
    counts_.created = static_cast<std::int64_t>(created_.size());
    counts_.changed = static_cast<std::int64_t>(changed_.size());
    counts_.gone = static_cast<std::int64_t>(gone_.size());
    return counts_;
  }

 private:
  struct Stored {
    Assertion said;
    bool said_again;
  };

  PartnershipId partnership_of(CityId a, CityId b) {
    auto const [at, fresh] = partnerships_.try_emplace({a.value, b.value}, last_partnership_ + 1);
    if (fresh) {
      ++last_partnership_;
      new_partnerships_.push_back({last_partnership_, a, b});
    }
    return PartnershipId{at->second};
  }

  void write_created() {
    constexpr std::array<std::string_view, 12> columns{"office_id", "id",         "partnership_id", "source_id",
                                                       "kind",      "stage",      "signed",         "ended",
                                                       "said_by",   "confidence", "as_of",          "note"};
    std::size_t at = 0;
    transaction_.bulk_insert("assertion", columns, [&](DbRow& row) {
      if (at == created_.size()) return false;
      auto const& says = created_[at++];
      row.assign({says.office, says.id, says.partnership, says.source, word_or_null(says.kind),
                  word_or_null(says.stage), says.signed_on, says.ended_on, to_string(says.said_by),
                  to_string(says.confidence), says.as_of, says.note});
      return true;
    });
  }

  db::Transaction& transaction_;
  OfficeId office_;
  ByIds<std::int64_t> partnerships_;
  ByIds<Stored> stored_;
  std::int64_t last_partnership_{};
  std::int64_t last_assertion_{};
  std::vector<DbRow> new_partnerships_;
  std::vector<Assertion> created_;
  std::vector<DbRow> changed_;
  std::vector<DbRow> gone_;
  ListedCounts counts_;
};

}  // namespace

Result<ListedCounts> put_listed(db::Transaction& transaction, OfficeId office, std::span<ListedTie const> ties,
                                std::span<ReadAgain const> read_again) {
  for (auto const& tie : ties)
    if (tie.says.signed_on && tie.says.ended_on && before(*tie.says.ended_on, *tie.says.signed_on) == Truth::yes)
      return fail(Errc::invalid, "the end, " + to_string(*tie.says.ended_on) + ", lies before the beginning", "ended",
                  "an end on or after the beginning");
  ListWriter writer(transaction, office);
  for (auto const& tie : ties) writer.take(tie);
  for (auto const& again : read_again) writer.mark_gone(again);
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
