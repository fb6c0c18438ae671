// SPDX-License-Identifier: Apache-2.0
#include "notices/web/told.h"

#include "other_records.h"
#include "steps/step.h"
#include "ui/format.h"
#include "ui/links.h"
#include "work/agreed_text.h"
#include "work/deputy.h"
#include "work/letter.h"
#include "work/task.h"

#include <algorithm>

namespace amity::notices::web {
namespace {

constexpr std::string_view step_kind{"step"};

// "text, copies", in the order in which a letter has them.
std::string changed_in_words(ui::Localizer const& localizer, std::string_view words) {
  std::string list;
  auto const parts = work::parts_in(words);
  for (auto const part : work::all_letter_parts)
    if (std::ranges::find(parts, part) != parts.end())
      list += (list.empty() ? "" : localizer.text("work.and")) + localizer.word("changes.part", work::to_string(part));
  return list;
}

std::string path_of(db::Transaction& transaction, Notice const& notice) {
  auto const part = notice.kind == Kind::mentioned ? "#comments" : "";
  if (is_other_record(notice.about)) return path_of_other(transaction, notice.about) + part;
  auto const* page = notice.about.kind == "letter" ? "/office/letters/letter" : "/office/tasks/task";
  if (notice.about.kind == step_kind) page = "/office/steps/step";
  if (notice.kind == Kind::mail_returned)
    return page + ui::query_text({{"id", std::to_string(notice.about.id)}}) + "#guests";
  return page + ui::query_text({{"id", std::to_string(notice.about.id)}}) + part;
}

// As the list of tasks has it: all, or those of one's own and of those one is a deputy of.
bool sees(db::Transaction& transaction, Looking const& looking, work::Task const& task) {
  if (looking.rights.contains(accounts::Right::edit_tasks)) return true;
  auto const today = work::office_day(transaction, looking.office, looking.now);
  auto people = work::givers_of_tasks(transaction, looking.office, looking.account, today);
  if (auto own = accounts::account_of(transaction, looking.office, looking.account)) people.push_back(*std::move(own));
  return std::ranges::any_of(people, [&](accounts::Account const& one) { return work::is_own(task, one); });
}

// "Sign · Fujisawa", or of what the office's own record is to say: that, and of whom.
std::optional<std::string> step_title(ui::Localizer const& localizer, db::Transaction& transaction,
                                      Looking const& looking, About const& about) {
  auto const step = steps::step_of(transaction, looking.office, steps::StepId{about.id});
  if (!step || !looking.rights.contains(accounts::Right::read_office)) return std::nullopt;
  auto const what = step->step.says ? localizer.text("steps.says.title")
                                    : localizer.word("act", partnerships::to_string(step->step.move.act));
  return what + " · " + steps::partner_called(transaction, step->step.partner, localizer.language());
}

}  // namespace

std::optional<std::string> title_of(db::Transaction& transaction, OfficeId office, accounts::Rights const& rights,
                                    About const& about) {
  if (about.kind == "letter") {
    if (!rights.contains(accounts::Right::read_letters)) return std::nullopt;
    auto const letter = work::letter_title(transaction, office, work::LetterId{about.id});
    return letter ? std::optional{letter->with_number()} : std::nullopt;
  }
  auto const task = work::task_as_written(transaction, office, work::TaskId{about.id});
  return task ? std::optional{task->fields.title} : std::nullopt;
}

std::optional<std::string> title_for(db::Transaction& transaction, Looking const& looking, About const& about) {
  if (about.kind == step_kind) return step_title(ui::Localizer{"en"}, transaction, looking, about);
  if (is_other_record(about))
    return title_of_other(transaction, looking.office, looking.rights, about, looking.language);
  if (about.kind != "letter") {
    auto const task = work::task_as_written(transaction, looking.office, work::TaskId{about.id});
    if (!task || !sees(transaction, looking, *task)) return std::nullopt;
  }
  return title_of(transaction, looking.office, looking.rights, about);
}

std::optional<Told> told_of(ui::Localizer const& localizer, db::Transaction& transaction, Looking const& looking,
                            Notice const& notice) {
  auto in_words = looking;
  in_words.language = localizer.language();
  auto title = notice.about.kind == step_kind ? step_title(localizer, transaction, looking, notice.about)
                                              : title_for(transaction, in_words, notice.about);
  if (!title) return std::nullopt;
  Told told;
  told.what = localizer.text("notices.kind." + std::string(to_string(notice.kind)));
  told.title = *std::move(title);
  if (notice.due)
    told.due =
        localizer.text("notices.due", {{"day", ui::format_date(localizer.language(), amity::to_string(*notice.due))}});
  told.because = localizer.text("notices.because." + std::string(to_string(notice.because)));
  if (auto const changed = changed_in_words(localizer, notice.changed); !changed.empty()) {
    if (notice.kind == Kind::text_changed) told.what = localizer.text("changes.told", {{"what", changed}});
    if (notice.because == Because::asked_again)
      told.because = localizer.text("changes.asked_again", {{"what", changed}});
  }
  told.path = path_of(transaction, notice);
  return told;
}

}  // namespace amity::notices::web
