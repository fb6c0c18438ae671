// SPDX-License-Identifier: Apache-2.0
// A year of an office that was never there: what its letters say. Private to the room.
#pragma once

#include <array>
#include <string_view>

namespace amity::app {

// How far a letter has come by today.
enum class Reached { drafted, circulating, agreed, issued, sent, received, assigned, noted, answered };

struct DemoLetter {
  int days_ago;
  bool came_in;
  std::string_view partner;  // slug of the city
  std::string_view correspondent;
  std::string_view language;
  std::string_view title;
  std::string_view body;
  Reached reached;
};

// Answered ones are answered by a letter of the office's own, with all its steps.
inline constexpr std::array demo_letters{
    DemoLetter{332, true, "fujisawa", "藤泽市国际交流课", "zh", "关于湘南马拉松邀请运动员的函",
               "本市将举办湘南藤泽市民马拉松，诚邀贵市派运动员十名参加。", Reached::answered},
    DemoLetter{310, true, "zurich", "苏黎世市总统厅", "en", "Visit of the city's gardeners to the Chinese Garden",
               "We should like to send two gardeners to learn how the pavilions are mended.", Reached::answered},
    DemoLetter{288, false, "chiang-mai", "清迈市政府", "zh", "关于互派教师的函",
               "为落实双方友好交流计划，我市拟于今年秋季选派教师三名赴贵市任教。", Reached::sent},
    DemoLetter{260, true, "chefchaouen", "舍夫沙万市政府", "zh", "关于蓝城摄影展来昆展出的函",
               "我市愿在贵市举办摄影展，展出作品六十幅，请协助落实场地。", Reached::answered},
    DemoLetter{241, true, "denver", "Denver Sister Cities International", "en",
               "Forty years of friendship: a young people's camp",
               "We propose a camp of ten days for twenty pupils of each city.", Reached::answered},
    DemoLetter{214, false, "mandalay", "曼德勒市发展委员会", "zh", "关于赠送图书的函",
               "我市图书馆拟向贵市图书馆赠送中文图书五百册。", Reached::sent},
    DemoLetter{190, true, "vientiane", "万象市外事局", "zh", "关于中老铁路沿线城市文化周的函",
               "我市拟与贵市共同举办文化周，时间初定十一月。", Reached::answered},
    DemoLetter{162, true, "wagga-wagga", "Wagga Wagga City Council", "en", "Notice of a change of mayor",
               "We write to tell you of the election of our new mayor.", Reached::noted},
    DemoLetter{139, true, "chattogram", "吉大港市政府", "zh", "关于派员参加园艺培训的函",
               "我市愿派园艺人员五名参加贵市举办的培训班。", Reached::answered},
    DemoLetter{118, false, "phnom-penh", "金边市政府", "zh", "关于邀请参加友好城市合作论坛的函",
               "诚邀贵市代表团一行六人出席论坛，会期两天。", Reached::sent},
    DemoLetter{96, true, "kuching", "古晋南市政厅", "zh", "关于青少年书画交流的函",
               "我市学生书画作品四十件已寄出，请查收并安排展出。", Reached::answered},
    DemoLetter{74, true, "pokhara", "博克拉市政府", "zh", "关于结好周年互致贺信的函",
               "值此结好周年之际，建议双方市长互致贺信。", Reached::answered},
    DemoLetter{51, true, "burnaby", "City of Burnaby", "en", "Visit of a delegation next spring",
               "A delegation of five would like to visit your city next April.", Reached::answered},
    DemoLetter{33, false, "yangon", "仰光市发展委员会", "zh", "关于医疗队回访的函",
               "我市医疗队一行八人拟回访贵市，开展义诊三天。", Reached::issued},
    DemoLetter{21, true, "da-nang", "岘港市外事厅", "zh", "关于旅游推介会的函",
               "我厅拟于明年三月在贵市举办旅游推介会，请协助邀请当地旅行社。", Reached::agreed},
    DemoLetter{13, true, "fujisawa", "藤沢市国際交流課", "ja", "青少年スピーチコンテストの共同開催について",
               "来年度のスピーチコンテストを両市で共同開催したく、ご意見をお聞かせください。", Reached::circulating},
    DemoLetter{9, true, "zurich", "Stadt Zürich, Stadtentwicklung", "en", "Exchange on the protection of old trees",
               "Our foresters would like to compare how old trees are counted and kept.", Reached::assigned},
    DemoLetter{5, true, "chiang-mai", "清迈市政府", "zh", "关于水灯节期间派艺术团演出的函",
               "我市诚邀贵市艺术团二十人于节日期间来访演出。", Reached::assigned},
    DemoLetter{2, true, "denver", "Denver Sister Cities International", "en", "A question on the pupils' camp",
               "How many of the pupils speak English well enough to stay with families?", Reached::received},
    DemoLetter{1, true, "vientiane", "万象市外事局", "zh", "关于友好林植树活动的函",
               "我市拟派代表参加贵市友好林植树活动，请告知时间安排。", Reached::received},
};

struct DemoTask {
  int due_in_days;
  std::string_view title;
  std::string_view waits_for;  // empty: it does not wait
  int every_months{};          // 0: it does not come again
};
inline constexpr std::array demo_tasks{
    DemoTask{-3, "预订接待用车", ""},          DemoTask{2, "翻译水灯节邀请函", ""},
    DemoTask{6, "准备赠礼清单", "财政局批复"}, DemoTask{12, "更新友好城市展厅照片", "", 3},
    DemoTask{20, "起草明年出访计划", ""},
};

}  // namespace amity::app
