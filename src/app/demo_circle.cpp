// SPDX-License-Identifier: Apache-2.0
#include "demo_circle.h"

#include "commands/execute.h"
#include "demo.h"
#include "demo_picture.h"
#include "pavilion/exhibit.h"
#include "people/cap.h"
#include "people/organisation.h"
#include "people/person.h"
#include "rules/rule_set.h"
#include "rules/shipped.h"

#include <array>
#include <stdexcept>

namespace amity::app {
namespace {

using commands::Command;
using namespace std::chrono_literals;

// As Story::on does it: at ten in the morning at the office, by one of its people.
template <class Work>
auto done_by(DemoOffice const& at, int days_ago, accounts::AccountId who, std::string_view verb, Work const& work) {
  auto const ten = Instant{at.today} - std::chrono::days{days_ago} + 2h + 30min;
  auto const moment = std::min(ten, system_clock()() - 1min);  // nothing that was done lies ahead
  return commands::execute_value(
             at.database, [moment] { return moment; },
             {at.office.id, {accounts::actor_of(who)}, std::string(verb), "office", {}, {}}, work)
      .value();
}

struct DemoCap {
  std::string_view partner;  // slug of the city
  std::string_view organisation_zh;
  std::string_view organisation_en;
  people::OrganisationKind kind;
  std::string_view name;
  std::string_view latin;
  std::string_view languages;
  std::string_view post_zh;
  std::string_view post_en;
  std::string_view since;
};
using people::OrganisationKind;
constexpr std::array demo_caps{
    DemoCap{"chiang-mai", "清迈市国际事务处（虚构）", "Chiang Mai international desk (made up)",
            OrganisationKind::city_government, "ธนพร ตัวอย่าง", "Thanaporn Tuayang", "th en", "处长", "Head of the desk",
            "2023"},
    DemoCap{"chiang-mai", "兰纳文化学院（虚构）", "Lanna School of Culture (made up)", OrganisationKind::school,
            "กมล ตัวอย่าง", "Kamon Tuayang", "th zh", "教务主任", "Dean of studies", "2021-05"},
    DemoCap{"fujisawa", "藤泽市国际交流课（虚构）", "Fujisawa exchange section (made up)",
            OrganisationKind::city_government, "見本 花子", "Hanako Mihon", "ja en", "课长", "Section chief",
            "2024-04"},
    DemoCap{"fujisawa", "湘南市民马拉松事务局（虚构）", "Shonan marathon office (made up)",
            OrganisationKind::association, "見本 一郎", "Ichiro Mihon", "ja", "事务局长", "Secretary", "2019"},
    DemoCap{"zurich", "苏黎世中国园之友（虚构）", "Friends of the Chinese Garden (made up)",
            OrganisationKind::association, "Anna Muster", "", "de fr en", "会长", "President", "2020-03-01"},
    DemoCap{"denver", "丹佛友城青年营（虚构）", "Denver sister cities camp (made up)", OrganisationKind::association,
            "Sam Example", "", "en es", "营地主任", "Director of the camp", "2022"},
    DemoCap{"mandalay", "曼德勒图书馆（虚构）", "Mandalay library (made up)", OrganisationKind::culture, "ဥပမာ အောင်",
            "Aung Upama", "my en", "馆长", "Librarian", "2018"},
    DemoCap{"vientiane", "万象外事局文化处（虚构）", "Vientiane culture desk (made up)", OrganisationKind::authority,
            "ຕົວຢ່າງ ສີພອນ", "Siphone Tuayang", "lo zh", "副处长", "Deputy head", "2025-01"}};

struct DemoExhibit {
  std::string_view name;
  DemoScene scene{};
  std::string_view text;  // of a document; empty: a picture
  pavilion::ExhibitFields fields;
};

std::array<DemoExhibit, 4> exhibits() {
  constexpr auto credit = "虚构示例 / made up";
  return {DemoExhibit{"lake.png",
                      DemoScene::lake,
                      {},
                      {pavilion::Sight::everyone,
                       credit,
                       {{"zh", "两市画友合绘的湖光山色（虚构）"},
                        {"ja", "両市の絵画愛好者が描いた湖（架空）"},
                        {"en", "A lake, drawn together by painters of both cities (made up)"}},
                       {{"zh", "湖面上一只小船，远处是三重青山，一轮红日。"},
                        {"ja", "湖に小舟が一艘、奥に三重の山並みと赤い太陽。"},
                        {"en", "A small boat on a lake, three ranges of hills behind it, a red sun."}}}},
          DemoExhibit{"lanterns.png",
                      DemoScene::market,
                      {},
                      {pavilion::Sight::everyone,
                       credit,
                       {{"zh", "兰纳灯节之夜（虚构）"},
                        {"ja", "ランナー灯籠祭りの夜（架空）"},
                        {"en", "A night of lanterns (made up)"}},
                       {{"zh", "夜色中的街道，两旁红灯笼渐远渐小。"},
                        {"ja", "夜の通りの両側に赤い灯籠が奥へ小さく連なる。"},
                        {"en", "A street at night between two rows of red lanterns that grow smaller."}}}},
          DemoExhibit{"programme.txt",
                      {},
                      "虚构 / made up\n\n兰纳文化周日程\n第一日  开幕式、书画展\n第二日  教师座谈\n第三日  灯节\n\n"
                      "Lanna week: opening and exhibition; teachers' talk; lanterns.\n",
                      {pavilion::Sight::everyone,
                       credit,
                       {{"zh", "兰纳文化周日程（虚构）"},
                        {"ja", "ランナー文化週間の日程（架空）"},
                        {"en", "Programme of the Lanna week (made up)"}},
                       {}}},
          DemoExhibit{"minutes.txt",
                      {},
                      "虚构 / made up\n\n与清迈市国际事务处通话纪要：互派教师名单十二月底前交换。\n",
                      {pavilion::Sight::office,
                       credit,
                       {{"zh", "通话纪要（内部，虚构）"}, {"en", "Minutes of a call (internal, made up)"}},
                       {}}}};
}

files::Piece piece_of_text(std::string const& bytes, std::filesystem::path const& work) {
  auto file = UnnamedFile::make(work).value();
  if (!file->append(bytes)) throw std::runtime_error("no room for the demonstration's pictures");
  return files::piece_of(std::move(file));
}

}  // namespace

void demo_rules(DemoOffice const& at) {
  auto const shipped = rules::shipped_set("kunming").value();
  auto const set = done_by(at, 1, at.director, "rules.load", [&](Command& command) {
    return rules::load_rules(
        command, {{"zh", "昆明的规则（中国）"}, {"ja", "昆明の規則（中国）"}, {"en", "Rules of Kunming (China)"}},
        shipped.text());
  });
  auto const yesterday = at.today - std::chrono::days{1};
  done_by(at, 1, at.director, "rules.activate",
          [&](Command& command) { return rules::activate(command, set, yesterday, yesterday); });
}

void demo_counterparts(DemoOffice const& at) {
  for (auto const& one : demo_caps) {
    auto const* city = at.world.city(one.partner);
    if (city == nullptr) continue;
    people::OrganisationFields organisation;
    organisation.name = {{"zh", std::string(one.organisation_zh)}, {"en", std::string(one.organisation_en)}};
    organisation.kind = one.kind;
    organisation.city = city->id;
    auto const where = done_by(at, 200, at.officer, "organisation.add",
                               [&](Command& command) { return people::add_organisation(command, organisation); });
    people::PersonFields person;
    person.name = one.name;
    person.name_latin = one.latin;
    person.languages = one.languages;
    auto const who = done_by(at, 200, at.officer, "person.add",
                             [&](Command& command) { return people::add_person(command, person); });
    people::CapFields cap;
    cap.organisation = where;
    cap.post = {{"zh", std::string(one.post_zh)}, {"en", std::string(one.post_en)}};
    cap.since = PartialDate::parse(one.since).value();
    done_by(at, 200, at.officer, "cap.add", [&](Command& command) { return people::add_cap(command, who, cap); });
  }
}

void demo_exhibits(DemoOffice const& at, files::Cabinet const& cabinet) {
  auto const* city = at.world.city("chiang-mai");
  if (city == nullptr) return;
  for (auto const& one : exhibits()) {
    auto const bytes = one.text.empty() ? demo_picture(one.scene) : std::string(one.text);
    auto const taken = files::take_in(cabinet, at.office.id, piece_of_text(bytes, cabinet.work), one.name, {}).value();
    done_by(at, 30, at.officer, "partner.attach",
            [&](Command& command) { return pavilion::add_exhibit(command, city->id, taken, one.fields); });
  }
}

}  // namespace amity::app
