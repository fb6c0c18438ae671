// SPDX-License-Identifier: Apache-2.0
#include "testing.h"

namespace amity::fields {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

struct Move {
  PartialDate on;
  std::string place;
  bool operator==(Move const&) const = default;
};
Move read_move(Reader& in) {
  Move move{in.required<PartialDate>("on"), in.required<std::string>("place", {.most = 20})};
  in.reject_unknown();
  return move;
}

TEST(Reader, gives_a_value_where_every_field_is_right) {
  auto const source = json(R"({"title": " Lantern festival ", "people": 40, "color": "red", "on": "2026-02"})");
  Reader in(source);
  EXPECT_EQ(in.required<std::string>("title"), "Lantern festival");
  EXPECT_EQ(in.optional<int>("people", {.least = 1, .most = 50}), 40);
  EXPECT_EQ(in.required<Color>("color", parse_color, colors), Color::red);
  EXPECT_EQ(in.optional<PartialDate>("on"), PartialDate::of(2026, 2).value());
  in.reject_unknown();
  EXPECT_EQ(in.finish(7), 7);
}

TEST(Reader, tells_every_wrong_field_at_once) {
  auto const source = form("title=&people=many&color=green&on=1981-02-30&lat=25");
  Reader in(source);
  in.required<std::string>("title");
  in.required<int>("people", {.least = 1, .most = 50});
  in.required<Color>("color", parse_color, colors);
  in.optional<PartialDate>("on");
  in.required<OfficeId>("office");
  in.reject_unknown();
  auto const refused = in.finish(7);
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error(), Errors(
                                 {
                                     {"title", "", "it is empty", "a value", "empty", {}},
                                     {"people",
                                      "many",
                                      "\"many\" is not a whole number",
                                      "a whole number from 1 to 50",
                                      "not_a_whole_number",
                                      {}},
                                     {"color",
                                      "green",
                                      "\"green\" is not known here",
                                      "red or blue",
                                      "unknown_word",
                                      {{"accepted", "red or blue"}}},
                                     {"on",
                                      "1981-02-30",
                                      "\"1981-02-30\" is not in the calendar",
                                      "a year, month or day such as 1981, 1981-11 or 1981-11-05",
                                      "no_such_date",
                                      {}},
                                     {"office", "", "it is missing", "a value", "missing", {}},
                                     {"lat",
                                      "",
                                      "there is no field \"lat\"",
                                      "title, people, color, on, office",
                                      "unknown_field",
                                      {{"nearest", "none"}}},
                                 },
                                 0));
}

TEST(Reader, tells_a_missing_an_empty_and_a_null_field_apart) {
  auto const source = json(R"({"empty": "", "blank": " 　", "null": null})");
  Reader in(source);
  for (auto const* name : {"absent", "empty", "blank", "null"}) in.required<std::string>(name);
  EXPECT_EQ(found(in), (Found{{"absent", "missing"}, {"empty", "empty"}, {"blank", "empty"}, {"null", "no_value"}}));
  EXPECT_EQ(in.presence("absent"), Presence::absent);
  EXPECT_EQ(in.presence("empty"), Presence::empty);
  EXPECT_EQ(in.presence("null"), Presence::null);
}

TEST(Reader, takes_all_three_as_nothing_where_a_field_may_be_left_out) {
  auto const source = json(R"({"empty": "", "null": null})");
  Reader in(source);
  for (auto const* name : {"absent", "empty", "null"}) {
    EXPECT_EQ(in.optional<std::string>(name), std::nullopt);
    EXPECT_EQ(in.optional<int>(name), std::nullopt);
    EXPECT_EQ(in.optional<Color>(name, parse_color, colors), std::nullopt);
    EXPECT_THAT(in.list<int>(name), IsEmpty());
  }
  EXPECT_FALSE(in.failed());
}

TEST(Reader, tells_what_a_change_leaves_from_what_it_clears) {
  auto const source = json(R"({"note": "", "on": null, "people": 3})");
  Reader in(source);
  EXPECT_EQ(in.patch<std::string>("title"), (Patch<std::string>{}));
  EXPECT_EQ(in.patch<std::string>("note"), (Patch<std::string>{true, std::nullopt}));
  EXPECT_EQ(in.patch<PartialDate>("on"), (Patch<PartialDate>{true, std::nullopt}));
  EXPECT_EQ(in.patch<int>("people"), (Patch<int>{true, 3}));
  EXPECT_EQ(in.patch<Color>("color", parse_color, colors), (Patch<Color>{}));
}

TEST(Reader, refuses_a_name_given_twice_where_one_is_wanted) {
  std::vector<std::pair<std::string, std::string>> const query{{"n", "1"}, {"n", "1"}, {"n", "3"}};
  for (auto const& source : {form("n=1&n=1&n=3"), json(R"({"n": 1, "n": 1, "n": 3})"), query_source(query)}) {
    Reader in(source);
    EXPECT_EQ(in.optional<int>("n"), std::nullopt);
    in.reject_unknown();
    EXPECT_EQ(
        in.errors(),
        Errors(FieldError{"n", "", "it stands there 3 times", "it once", "duplicate", {{"times", std::int64_t{3}}}}));
  }
}

TEST(Reader, names_the_nearest_field_for_a_mistyped_one_and_never_its_value) {
  auto const source = form("pasword=secret&titel=x&title=y");
  Reader in(source);
  in.required<std::string>("title");
  in.optional<std::string>("password", {.privacy = Privacy::personal});
  in.reject_unknown();
  EXPECT_EQ(in.errors().all(), (std::vector<FieldError>{{"pasword",
                                                         "",
                                                         "there is no field \"pasword\"; \"password\" was meant?",
                                                         "title, password",
                                                         "unknown_field",
                                                         {{"nearest", "password"}}},
                                                        {"titel",
                                                         "",
                                                         "there is no field \"titel\"; \"title\" was meant?",
                                                         "title, password",
                                                         "unknown_field",
                                                         {{"nearest", "title"}}}}));
}

TEST(Reader, never_repeats_the_value_of_a_personal_field) {
  auto const never = [](std::string_view) -> Result<std::string> {
    return fail(Errc::refused, "\"C1234567\" has expired", {}, "a passport that is valid");
  };
  auto const source = form("passport=C1234567&born=1981-13&phone=C1234567&phone=C1234567&age=C1234567&color=C1234567");
  Reader in(source);
  in.required<std::string>("passport", never, "", Privacy::personal);
  in.required<PartialDate>("born", {.privacy = Privacy::personal});
  in.required<std::string>("phone", {.privacy = Privacy::personal});
  in.required<int>("age", {.privacy = Privacy::personal});
  in.list<Color>("color", parse_color, colors, {}, Privacy::personal);
  EXPECT_EQ(found(in), (Found{{"passport", "refused"},
                              {"born", "no_such_date"},
                              {"phone", "duplicate"},
                              {"age", "not_a_whole_number"},
                              {"color", "unknown_word"}}));
  for (auto const& error : in.errors().all()) {
    EXPECT_EQ(error.value, "") << error.field;
    EXPECT_EQ(error.message.find("C1234567"), std::string::npos) << error.message;
    EXPECT_EQ(error.message.find("1981"), std::string::npos) << error.message;
  }
}

TEST(Reader, hides_a_personal_field_also_from_a_rule_that_comes_later) {
  auto const source = form("age=17&city=x");
  Reader in(source);
  in.required<int>("age", {.privacy = Privacy::personal});
  in.required<std::string>("city");
  in.refuse("age", Trouble{"refused", "is too young", "18 or more"});
  in.refuse("city", Error{Errc::not_found, "no city is called \"x\"", {}, "a city's id"});
  EXPECT_EQ(in.errors().all(),
            (std::vector<FieldError>{{"age", "", "it is too young", "18 or more", "refused", {}},
                                     {"city", "x", "no city is called \"x\"", "a city's id", "not_found", {}}}));
}

TEST(Reader, adds_no_second_error_to_a_field_by_a_rule) {
  auto const source = form("begins=soon&ends=1999");
  Reader in(source);
  in.optional<PartialDate>("begins");
  in.optional<PartialDate>("ends");
  EXPECT_FALSE(in.ok("begins"));
  EXPECT_TRUE(in.ok("ends"));
  in.refuse("begins", Error{Errc::invalid, "it lies after the end"});
  EXPECT_EQ(found(in), (Found{{"begins", "not_a_date"}}));
}

TEST(Reader, reads_objects_and_lists_of_them_with_their_paths) {
  constexpr auto accepted =
      R"({"seat": {"on": "1981", "place": "Kunming"}, "moves": [{"on": "1982", "place": "Zürich"}, {"on": "1983-05", "place": "藤沢"}]})";
  for (auto const& source :
       {json(accepted), form("seat.on=1981&seat.place=Kunming&moves[0].on=1982&moves[0].place=Z%C3%BCrich&moves[1].on="
                             "1983-05&moves[1].place=%E8%97%A4%E6%B2%A2")}) {
    Reader in(source);
    EXPECT_EQ(in.object("seat", read_move), (Move{PartialDate::of(1981).value(), "Kunming"}));
    EXPECT_THAT(in.objects("moves", read_move), ElementsAre(Move{PartialDate::of(1982).value(), "Zürich"},
                                                            Move{PartialDate::of(1983, 5).value(), "藤沢"}));
    in.reject_unknown();
    EXPECT_THAT(found(in), IsEmpty());
  }
}

TEST(Reader, names_what_is_wrong_inside_of_objects_by_its_path) {
  for (
      auto const& source :
      {json(
           R"({"seat": {"on": "soon"}, "moves": [{"on": "1982", "place": ""}, {"on": "1983", "place": "x", "plaec": 1}]})"),
       form("seat.on=soon&moves[0].on=1982&moves[0].place=&moves[1].on=1983&moves[1].place=x&moves[1].plaec=1")}) {
    Reader in(source);
    in.object("seat", read_move);
    in.objects("moves", read_move);
    EXPECT_EQ(found(in), (Found{{"seat.on", "not_a_date"},
                                {"seat.place", "missing"},
                                {"moves[0].place", "empty"},
                                {"moves[1].plaec", "unknown_field"}}));
    EXPECT_FALSE(in.ok("seat"));
    EXPECT_FALSE(in.ok("moves"));
  }
}

TEST(Reader, takes_an_object_of_a_form_with_nothing_in_it_as_left_out) {
  auto const source = form(
      "seat.on=&seat.place=+&moves[0].on=1981&moves[0].place=x&moves[3].on=&moves[3].place=&moves[7].on=&moves[7]."
      "place=y");
  Reader in(source);
  EXPECT_EQ(in.optional_object("seat", read_move), std::nullopt);
  EXPECT_EQ(in.objects("moves", read_move).size(), 2U);
  in.object("seat", read_move);
  EXPECT_EQ(found(in), (Found{{"moves[7].on", "empty"}, {"seat", "empty"}}));
}

TEST(Reader, tells_an_object_that_is_something_else) {
  auto const source =
      json(R"({"seat": "Kunming", "moves": {"on": "1981"}, "stops": [1, {"on": "1981", "place": "x"}, null]})");
  Reader in(source);
  in.object("seat", read_move);
  in.objects("moves", read_move);
  EXPECT_EQ(in.objects("stops", read_move).size(), 1U);
  EXPECT_EQ(
      found(in),
      (Found{{"seat", "wrong_type"}, {"moves", "wrong_type"}, {"stops[0]", "wrong_type"}, {"stops[2]", "wrong_type"}}));
  EXPECT_EQ(in.errors().first().message, "\"Kunming\" is a text, not an object");
  EXPECT_EQ(in.errors().all()[1].message, "it is an object, not a list");
}

TEST(Reader, reads_the_columns_of_an_object_in_a_row) {
  std::vector<std::string> const columns{"seat_on", "seat_place", "move_on", "move_place", "stop_on", "stop_place"};
  std::vector<std::string> const cells{"1981", "Kunming", "", " ", "soon", ""};
  auto const source = row_source(columns, cells, 12);
  auto const read = [](Reader& in) { return Move{in.required<PartialDate>("on"), in.required<std::string>("place")}; };
  Reader in(source);
  EXPECT_EQ(in.object("seat", read), (Move{PartialDate::of(1981).value(), "Kunming"}));
  EXPECT_EQ(in.optional_object("move", read), std::nullopt);
  in.object("stop", read);
  in.object("way", read);
  in.reject_unknown();
  EXPECT_EQ(found(in), (Found{{"stop_on", "not_a_date"},
                              {"stop_place", "empty"},
                              {"way", "missing"},
                              {"move_on", "unknown_field"},
                              {"move_place", "unknown_field"}}));
  for (auto const& error : in.errors().all()) EXPECT_EQ(error.line, 12) << error.field;
}

TEST(Reader, takes_lists_as_each_format_writes_them) {
  std::vector<std::string> const columns{"n"};
  std::vector<std::string> const cells{"1; 2;;3;"};
  std::vector<std::pair<std::string, std::string>> const query{{"n", "1"}, {"n", ""}, {"n", "2"}, {"n", "3"}};
  for (auto const& source : {row_source(columns, cells, 2), query_source(query), form("n=1&n=2&n=3"),
                             form("n[0]=1&n[4]=&n[2]=2&n[9]=3"), json(R"({"n": [1, 2, 3]})"), toml("n = [1, 2, 3]")}) {
    Reader in(source);
    EXPECT_THAT(in.list<int>("n"), ElementsAre(1, 2, 3)) << static_cast<int>(source.format());
    in.reject_unknown();
    EXPECT_THAT(found(in), IsEmpty());
  }
  auto const source = form("n=1,2,+3");
  Reader in(source);
  EXPECT_THAT(in.list<int>("n", {}, {.separator = ','}), ElementsAre(1, 2, 3));
}

TEST(Reader, tells_each_wrong_item_of_a_list) {
  auto const source = json(R"({"n": [1, "x", 300, null, 5, 5]})");
  Reader in(source);
  EXPECT_THAT(in.list<int>("n", {.most = 100}, {.repeats = ListRules::Repeats::refused}), ElementsAre(1, 5));
  EXPECT_EQ(found(in),
            (Found{{"n[3]", "no_value"}, {"n[1]", "wrong_type"}, {"n[2]", "out_of_range"}, {"n[5]", "repeated"}}));
}

TEST(Reader, holds_lists_to_their_lengths) {
  auto const source = json(R"({"two": [1, 2], "none": [], "empty": "", "text": "1"})");
  Reader in(source);
  EXPECT_THAT(in.list<int>("two", {}, {.most = 1}), IsEmpty());
  in.list<int>("none", {}, {.least = 1});
  in.list<int>("absent", {}, {.least = 1});
  in.list<int>("text");
  EXPECT_EQ(found(in),
            (Found{{"two", "too_many"}, {"none", "too_few"}, {"absent", "missing"}, {"text", "wrong_type"}}));
  EXPECT_EQ(in.errors().first().message, "it has 2 items, which are too many");
  EXPECT_EQ(in.errors().first().remedy, "up to 1");
}

TEST(Reader, reads_texts_in_languages_as_fields_and_as_an_object) {
  LocalText const expected{{"zh", "昆明"}, {"en", "Kunming"}};
  for (auto const& source : {json(R"({"name": {"zh": "昆明", "ja": "", "en": "Kunming"}})"),
                             json(R"({"name_zh": "昆明", "name_en": "Kunming"})"),
                             form("name_zh=%E6%98%86%E6%98%8E&name_ja=&name_en=Kunming"),
                             form("name.zh=%E6%98%86%E6%98%8E&name.en=Kunming")}) {
    Reader in(source);
    EXPECT_EQ(in.required_texts("name"), expected);
    in.reject_unknown();
    EXPECT_THAT(found(in), IsEmpty());
  }
  auto const source = form("zh=%E6%98%86%E6%98%8E&en=Kunming");
  Reader in(source);
  EXPECT_EQ(in.texts(""), expected);
}

TEST(Reader, tells_what_is_wrong_with_the_text_of_one_language) {
  for (auto const& [source, dot] :
       {std::pair{json(R"({"name": {"zh": "昆明市", "en": "K", "de": "K"}})"), std::string(".")},
        std::pair{form("name_zh=%E6%98%86%E6%98%8E%E5%B8%82&name_en=K"), std::string("_")}}) {
    Reader in(source);
    EXPECT_EQ(in.required_texts("name", {.most = 2}), (LocalText{{"en", "K"}}));
    auto expected = Found{{"name" + dot + "zh", "too_long"}};
    if (dot == ".") expected.emplace_back("name.de", "unknown_field");
    EXPECT_EQ(found(in), expected);
  }
  auto const source = json(R"({"empty": {"zh": ""}, "text": "Kunming"})");
  Reader in(source);
  in.required_texts("absent");
  in.required_texts("empty");
  in.required_texts("text");
  in.texts("nothing");
  EXPECT_EQ(found(in), (Found{{"absent", "missing"}, {"empty", "empty"}, {"text", "wrong_type"}}));
}

TEST(Reader, reads_a_position_as_fields_and_as_an_object) {
  for (auto const& source :
       {json(R"({"at": {"lat": 25.04, "lon": 102.72}})"), json(R"({"at_lat": 25.04, "at_lon": 102.72})"),
        form("at_lat=25.04&at_lon=102.72"), form("at.lat=25.04&at.lon=%EF%BC%91%EF%BC%90%EF%BC%92.72")}) {
    Reader in(source);
    EXPECT_EQ(in.position("at"), LatLon::of(25.04, 102.72).value());
    in.reject_unknown();
    EXPECT_THAT(found(in), IsEmpty());
  }
}

TEST(Reader, tells_a_position_that_is_half_swapped_or_beyond_the_globe) {
  auto const source = form(
      "half_lat=25&swapped_lat=102.72&swapped_lon=25.04&far_lat=91&far_lon=-200&word_lat=north&word_lon=2&none_lat=&"
      "none_lon=");
  Reader in(source);
  for (auto const* name : {"half", "swapped", "far", "word", "none", "absent"})
    EXPECT_EQ(in.position(name), std::nullopt);
  EXPECT_EQ(found(in), (Found{{"half_lon", "missing"},
                              {"swapped_lat", "swapped_position"},
                              {"far_lat", "out_of_range"},
                              {"far_lon", "out_of_range"},
                              {"word_lat", "not_a_number"}}));
}

TEST(Reader, takes_a_checkbox_that_is_not_there_as_not_ticked) {
  auto const source = form("ticked=on&off=0&odd=perhaps");
  Reader in(source);
  EXPECT_TRUE(in.checkbox("ticked"));
  EXPECT_FALSE(in.checkbox("absent"));
  EXPECT_FALSE(in.checkbox("off"));
  EXPECT_FALSE(in.checkbox("odd"));
  EXPECT_EQ(found(in), (Found{{"odd", "not_yes_or_no"}}));
}

TEST(Reader, names_the_fields_of_a_table_whose_names_are_data) {
  auto const source = json(R"({"weights": {"Asia": 2, "Africa": "x", "Asia": 3, "": 1}})");
  Reader in(source);
  auto const weights = in.object("weights", [](Reader& inside) {
    std::vector<std::pair<std::string, double>> list;
    for (auto const name : inside.names()) list.emplace_back(name, inside.required<double>(name));
    inside.reject_unknown();
    return list;
  });
  EXPECT_EQ(weights.size(), 3U);
  EXPECT_EQ(weights.back(), (std::pair<std::string, double>{"", 1}));
  EXPECT_EQ(found(in), (Found{{"weights.Asia", "duplicate"}, {"weights.Africa", "wrong_type"}}));
}

TEST(Reader, calls_an_unknown_field_as_its_format_does) {
  std::vector<std::pair<std::string, std::string>> const query{{"x", "1"}};
  std::vector<std::string> const columns{"x"};
  for (auto const& [source, noun] : {std::pair{query_source(query), "parameter"},
                                     {row_source(columns, columns, 1), "column"},
                                     {toml("x = 1"), "setting"},
                                     {form("x=1"), "field"},
                                     {json(R"({"x": 1})"), "field"}}) {
    Reader in(source);
    in.reject_unknown();
    EXPECT_EQ(in.errors().first().message, "there is no " + std::string(noun) + " \"x\"");
  }
}

TEST(Reader, tells_the_place_of_an_error_in_a_file) {
  auto const source = toml("\nport = true\nprot = 1");
  Reader in(source);
  in.required<int>("port");
  in.required<std::string>("office");
  in.reject_unknown();
  std::vector<std::string> told;
  for (auto const& error : in.errors().all()) told.push_back(told_in_file("amity.toml", error));
  EXPECT_EQ(told, (std::vector<std::string>{"amity.toml, line 2: port: \"true\" is a boolean, not a whole number",
                                            "amity.toml: office: it is missing",
                                            "amity.toml, line 3: there is no setting \"prot\"; \"port\" was meant?"}));
}

TEST(Reader, counts_the_errors_beyond_its_limit) {
  std::string body;
  for (int i = 0; i < 250; ++i) body += "x" + std::to_string(i) + "=&";
  auto const source = form(body);
  Reader in(source);
  in.reject_unknown();
  EXPECT_EQ(in.errors().all().size(), 100U);
  EXPECT_EQ(in.errors().left_out(), 150U);
  EXPECT_EQ(in.errors().count(), 250U);
}

TEST(Reader, cuts_the_value_that_it_repeats_between_two_characters) {
  std::string const value = "a" + [] {
    std::string long_text;
    for (int i = 0; i < 100; ++i) long_text += "昆";
    return long_text;
  }();
  std::vector<std::pair<std::string, std::string>> const query{{"n", value}, {"m", "\xFF\xFE"}};
  auto const source = query_source(query);
  Reader in(source);
  in.required<int>("n");
  in.required<int>("m");
  EXPECT_EQ(in.errors().first().value, value.substr(0, 79));
  EXPECT_EQ(in.errors().all()[1].value, "\uFFFD\uFFFD");
  EXPECT_EQ(in.errors().all()[1].code, "not_utf8");
}

TEST(Reader, gives_the_first_error_to_those_who_know_one_only) {
  auto const source = form("people=x&on=y");
  Reader in(source);
  in.required<int>("people");
  in.required<PartialDate>("on");
  Result<int> const result = Failure{in.errors()};
  EXPECT_EQ(result.error(), (Error{Errc::invalid, "\"x\" is not a whole number", "people", "a whole number"}));
  auto const errors = Errors(Error{Errc::conflict, "it was changed", "version"});
  EXPECT_EQ(Error(errors).code, Errc::conflict);
}

}  // namespace
}  // namespace amity::fields
