// SPDX-License-Identifier: Apache-2.0
#include "work/copy_story.h"

#include "words.h"
#include "work/sql.h"

#include <algorithm>
#include <iterator>

namespace amity::work {
namespace {

constexpr std::array copy_deed_words{Word{CopyDeed::made, "made"},           Word{CopyDeed::changed, "changed"},
                                     Word{CopyDeed::handed_up, "handed_up"}, Word{CopyDeed::returned, "returned"},
                                     Word{CopyDeed::published, "published"}, Word{CopyDeed::let_stand, "let_stand"},
                                     Word{CopyDeed::withdrawn, "withdrawn"}, Word{CopyDeed::dropped, "dropped"}};

CopyActLine read_copy_act(db::Row const& row) {
  return {row.get<PublicCopyId>(0), parse_copy_deed(row.text(1)).value_or(CopyDeed::changed), row.get<std::string>(2),
          row.get<std::string>(3), row.get<std::string>(4)};
}
people::SubjectHeld read_hold_on_copy(db::Row const& row) {
  return {row.get<std::string>(0), {row.get<std::string>(1), row.get<std::string>(2), row.get<std::string>(3)}};
}

}  // namespace

std::string_view to_string(CopyDeed deed) { return word_of(copy_deed_words, deed); }
std::optional<CopyDeed> parse_copy_deed(std::string_view word) { return value_of(copy_deed_words, word); }

std::vector<CopyActLine> acts_of_copy(db::Transaction& transaction, OfficeId office, PublicCopyId id) {
  return transaction.all(sql::copy_acts, {{"office", office}, {"id", id}}, read_copy_act);
}
std::vector<CopyActLine> copy_acts_of_letter(db::Transaction& transaction, OfficeId office, LetterId letter) {
  return transaction.all(sql::copy_acts_of_letter, {{"office", office}, {"letter", letter}}, read_copy_act);
}

std::vector<SheetLine> whole_sheet(std::vector<HandlingLine> const& handling, std::vector<CopyActLine> const& copies) {
  std::vector<SheetLine> const letters(handling.begin(), handling.end());
  std::vector<SheetLine> const of_copies(copies.begin(), copies.end());
  auto const moment = [](SheetLine const& line) {
    return std::visit([](auto const& one) { return std::string_view(one.at); }, line);
  };
  // Each keeps its own order, which is that of its acts whatever the clock said. Of one moment, the letter's own lines
  // come first, as one act on it may move its copies.
  std::vector<SheetLine> sheet;
  sheet.reserve(letters.size() + of_copies.size());
  std::merge(letters.begin(), letters.end(), of_copies.begin(), of_copies.end(), std::back_inserter(sheet),
             [&](SheetLine const& one, SheetLine const& other) { return moment(one) < moment(other); });
  return sheet;
}

std::optional<ChangeOfLetter> change_of_letter(db::Transaction& transaction, OfficeId office, PublicCopyId id) {
  return transaction.one(sql::letter_changed, {{"office", office}, {"id", id}}, [](db::Row const& row) {
    return ChangeOfLetter{row.get<std::string>(2), row.get<std::string>(0), row.get<std::string>(1)};
  });
}

std::vector<people::SubjectHeld> holds_on_copy(db::Transaction& transaction, OfficeId office, PublicCopyId id) {
  return transaction.all(sql::holds_on_copy, {{"office", office}, {"id", id}}, read_hold_on_copy);
}
std::vector<people::SubjectHeld> holds_by_copies(db::Transaction& transaction, OfficeId office, LetterId letter) {
  return transaction.all(sql::holds_by_copies, {{"office", office}, {"letter", letter}}, read_hold_on_copy);
}

}  // namespace amity::work
