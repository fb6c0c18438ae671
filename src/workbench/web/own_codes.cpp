// SPDX-License-Identifier: Apache-2.0
#include "own_codes.h"

#include "ui/links.h"
#include "ui/template.h"

namespace amity::workbench::web {
http::Response codes_page(AtDesk const& at, std::vector<std::string> const& codes) {
  json::array list;
  std::string lines;
  for (auto const& code : codes) {
    list.push_back(json::object{{"code", code}});
    lines += code + "\n";
  }
  ui::Content content;
  content.name = "office";
  content.title = at.localizer.text("account.codes.title");
  content.description = at.localizer.text("account.codes.lead");
  // A file says of itself what it is; Windows' editor wants a mark to read it as UTF-8.
  auto const office = std::string(choose(at.office.name, at.localizer.language()).text);
  auto const file = "\xEF\xBB\xBF" + content.title + (office.empty() ? "" : " · " + office) + "\n" +
                    at.localizer.text("account.codes.file") + "\n\n" + lines;
  content.main = ui::render("office_codes", at.localizer.language(),
                            {{"office_href", at.address("")},
                             {"account_href", at.address("/account")},
                             {"codes", std::move(list)},
                             {"lines", lines},
                             {"file", "data:text/plain;charset=utf-8," + ui::percent_encoded(file)}});
  return partnerships::web::desk_page(at, std::move(content));
}

}  // namespace amity::workbench::web
