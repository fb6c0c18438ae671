// SPDX-License-Identifier: Apache-2.0
#include "notices/web/told.h"

#include "ui/format.h"
#include "ui/links.h"
#include "work/letter.h"
#include "work/task.h"

namespace amity::notices::web {
namespace {

std::string path_of(About const& about) {
  auto const page = about.kind == "letter" ? "/office/letters/letter" : "/office/tasks/task";
  return page + ui::query_text({{"id", std::to_string(about.id)}});
}

}  // namespace

std::optional<std::string> title_of(db::Transaction& transaction, OfficeId office, accounts::Rights const& rights,
                                    About const& about) {
  if (about.kind == "letter") {
    if (!rights.contains(accounts::Right::read_letters)) return std::nullopt;
    auto const letter = work::letter_of(transaction, office, work::LetterId{about.id});
    if (!letter) return std::nullopt;
    return letter->number ? letter->number->text + " " + letter->fields.title : letter->fields.title;
  }
  auto const task = work::task_of(transaction, office, work::TaskId{about.id});
  return task ? std::optional{task->fields.title} : std::nullopt;
}

std::optional<Told> told_of(ui::Localizer const& localizer, db::Transaction& transaction, OfficeId office,
                            accounts::Rights const& rights, Notice const& notice) {
  auto title = title_of(transaction, office, rights, notice.about);
  if (!title) return std::nullopt;
  Told told;
  told.what = localizer.text("notices.kind." + std::string(to_string(notice.kind)));
  told.title = *std::move(title);
  if (notice.due)
    told.due =
        localizer.text("notices.due", {{"day", ui::format_date(localizer.language(), amity::to_string(*notice.due))}});
  told.because = localizer.text("notices.because." + std::string(to_string(notice.because)));
  told.path = path_of(notice.about);
  return told;
}

}  // namespace amity::notices::web
