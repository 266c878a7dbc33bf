// `.c136.yaml` as it is written: every setting with its place, nothing filled in. Not here: what is
// in force (model/config.hpp), and the checks that need more than one value (load/load_config.cpp).
#pragma once

#include "c136/model/deal.hpp"
#include "c136/model/field.hpp"

#include <cstdint>

namespace c136 {

struct RateEntry : Section {
  Located<Date> from;
  Located<Text> rate;
};

struct CurrencyRates : Section {
  Located<Text> currency;
  List<RateEntry> rates;
};

/// A stage or a post of the repository's own.
struct OwnWord : Section {
  Located<Id> id;
  Located<Text> en, zh;
};

struct NeededContacts : Section {
  Located<std::int32_t> managed, standard;
};

struct LimitDays : Section {
  Located<std::int32_t> warm, confirmation, account, quiet, ahead;
};

struct StageGate : Section {
  Located<Text> stage;
  Located<Value> least;
};

struct StageDue : Section {
  Located<Text> stage;
  List<Located<Criterion>> criteria;  // or none
};

struct LadderEntry : Section {
  Located<Text> value;
  Located<std::int32_t> percent, won, lost;
};

struct TargetEntry : Section {
  Located<Text> period;
  Located<Id> owner;
  Located<Text> team, region;
  Located<Money> amount;
  Located<Text> currency;
};

/// One of our own people.
struct PersonEntry : Section {
  Located<Id> id;
  Located<Text> name, team, region, email;
  Located<Id> manager;
};

struct BudgetEntry : Section {
  Located<Text> period;
  Located<Id> owner;
  Located<Text> team, region;
  Located<Money> travel, hospitality, other;
};

struct OwnCriterion : Section {
  Located<Id> id;
  Located<Text> en, zh;
  List<Located<Text>> rules;
  List<Located<CoachTopic>> words;
};

/// A method of the team's own.
struct MethodEntry : Section {
  Located<Id> id;
  Located<Text> en, zh;
  List<OwnCriterion> criteria;
  List<LadderEntry> ladder;
};

struct ConfigFile : Section {
  List<Located<Text>> deals, accounts, weeks, exclude;
  Located<Language> language;
  Located<Text> timezone;
  Located<Text> currency;
  List<CurrencyRates> rates;
  List<OwnWord> stages, posts;
  NeededContacts needed;
  LimitDays limits;
  List<StageGate> gates;
  List<StageDue> due;
  Located<Text> weigh_from;
  Located<Id> method;
  List<MethodEntry> methods;
  List<LadderEntry> ladder;
  List<PersonEntry> people;
  List<TargetEntry> targets;
  List<BudgetEntry> budgets;
  Located<std::int32_t> concentration;
  List<Located<Text>> ignore;
};

template <>
std::span<const Word> words_of<Language>();

template <>
const Table& table_of<RateEntry>();
template <>
const Table& table_of<CurrencyRates>();
template <>
const Table& table_of<OwnWord>();
template <>
const Table& table_of<NeededContacts>();
template <>
const Table& table_of<LimitDays>();
template <>
const Table& table_of<StageGate>();
template <>
const Table& table_of<StageDue>();
template <>
const Table& table_of<LadderEntry>();
template <>
const Table& table_of<TargetEntry>();
template <>
const Table& table_of<PersonEntry>();
template <>
const Table& table_of<BudgetEntry>();
template <>
const Table& table_of<OwnCriterion>();
template <>
const Table& table_of<MethodEntry>();
template <>
const Table& table_of<ConfigFile>();

}  // namespace c136
