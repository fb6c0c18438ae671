// SPDX-License-Identifier: Apache-2.0
#include "desk_form_parts.h"

#include "atlas/web/documents.h"
#include "partnerships/web/without_form.h"
#include "server/parameters.h"

namespace amity::partnerships::web {

ValueOf values_of(Texts texts) {
  return [texts = std::move(texts)](std::string const& name) {
    auto const at = texts.find(name);
    return at == texts.end() ? std::string{} : at->second;
  };
}

Hidden hidden_of(Texts const& typed) {
  Hidden hidden;
  for (auto const& [name, value] : typed)
    if (name.starts_with("seen.")) hidden.emplace_back(name, value);
  return hidden;
}

Result<DeskPartner> partner_of(AtDesk const& at) {
  auto const city = server::find_city(*at.world, at.request.path_parameter("city"));
  if (!city) return Failure{city.error()};
  return DeskPartner{*city, at.localizer.city(atlas::web::city_name(*at.world, (*city)->id)),
                     at.address("/partners/" + id_of(**city))};
}

db::Transaction reading(AtDesk const& at) { return at.desk.writing->doorkeeper.database.read(); }

void send_withdrawal(AtDesk const& at, std::string verb, std::string subject, commands::Verb work, std::string done,
                     http::Completion const& completion) {
  Sent sent{accounts::Right::edit_partnerships, std::move(verb), std::move(subject), std::move(work), std::move(done)};
  sent.done_word = "office.taken_back";
  sent.again = told_without_form;
  send(at, {}, std::move(sent), completion);
}

}  // namespace amity::partnerships::web
