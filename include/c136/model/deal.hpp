// One deal as its file states it: plain structs, every typed value with its place, nothing derived.
// Not here: keys and their spelling (model/field.hpp), what follows from the facts
// (model/facts.hpp).
//
// Texts are views into the files the deal was read from; a Deal must not outlive them
// (load/load.hpp).
#pragma once

#include "c136/base/date.hpp"
#include "c136/base/money.hpp"
#include "c136/base/source.hpp"
#include "c136/model/value.hpp"
#include "c136/model/words.hpp"

#include <algorithm>
#include <cstdint>
#include <string_view>
#include <vector>

namespace c136 {

using Text = std::string_view;

/// The name of a person, competitor, plan item or deal. Case counts.
struct Id : std::string_view {
  using std::string_view::string_view;
  constexpr Id(std::string_view text) : std::string_view(text) {}
};

inline constexpr std::string_view us_id = "us";

/// Base of all lists. The span is that of the key; `none` means the word none was written where the
/// list allows it: known to be empty.
struct ListBase {
  Span span{};
  bool none = false;

  explicit constexpr operator bool() const { return static_cast<bool>(span); }
};

/// A list in the order of the file; missing entries are left out by the reader.
template <class T>
struct List : ListBase {
  std::vector<T> items;

  bool empty() const { return items.empty(); }
  std::size_t size() const { return items.size(); }
  auto begin() const { return items.begin(); }
  auto end() const { return items.end(); }
  auto begin() { return items.begin(); }
  auto end() { return items.end(); }
  const T& operator[](std::size_t i) const { return items[i]; }
};

// ---- the customer -------------------------------------------------------------------------------

struct Equipment : Section {
  Located<Text> what, maker;
  Located<Period> since;
  Located<Money> price;
  Located<Text> state, satisfaction;
};

struct Customer : Section {
  Located<Text> name;
  Located<CustomerClass> kind;  // key: class
  Located<Grade> grade;
  Located<Text> industry, region;
  List<Equipment> existing;
  Located<Text> renew, note;

  bool managed() const { return kind.is(CustomerClass::managed); }
};

// ---- C1 account basics --------------------------------------------------------------------------

struct Profile : Section {
  Located<Text> ownership, scale, profitability, strategy, culture;
  Located<Control> control;
};

struct Project : Section {
  Located<Text> name, market, products, business, scale, regions;
};

struct Department : Section {
  Located<Text> name, duties;
  Located<Id> head;
  Located<bool> strong;
};

struct Contact : Section {
  Located<Id> id;
  Located<Text> name, title;
  List<Located<Post>> posts;  // key: post
  Located<Level> level;
  Located<Text> department, phone, email, likes, character;
  Located<Id> reports_to;
  Located<Date> left;  // from that day on no longer with the customer

  bool has_left(Date day) const { return left && *left <= day; }

  Text display_name() const { return name ? *name : Text(*id); }
};

struct History : Section {
  Located<Text> system;
  Located<std::int32_t> year;
  Located<Text> vendor, promoter, reason, attitude;
};

struct C1 : Section {
  Profile profile;
  List<Project> projects;  // or none
  List<Department> departments;
  List<Contact> contacts;
  List<History> history;  // or none
};

// ---- C2 initiation ------------------------------------------------------------------------------

struct Signal : Section {
  Located<Date> on;
  Located<Text> what;
};

struct Motive : Section {
  Located<Id> who;
  Located<Text> motive, expectation;
};

struct C2 : Section {
  List<Signal> signals;
  List<Motive> motives;
  Located<Text> entry, team, position;
  List<Located<Text>> risks;
};

// ---- C3 influence -------------------------------------------------------------------------------

struct Needs : Section {
  Located<Text> company, personal, common;
};

struct Goal : Section {
  Located<Text> what;
  Located<std::int32_t> tendency;
  Located<Relation> relation;
  Located<Date> by;
  Located<Id> owner;
  Located<Text> how, progress, gains, trade, rivalry;
};

struct Member : Section {
  Located<Id> who;
  Located<Seat> seat;
  List<Located<Role>> roles;
  Located<Influence> influence;
  Located<std::int32_t> tendency;  // -3..+3
  List<Located<Sign>> signs;
  Located<Relation> relation;
  Located<Id> prefers, selects;  // us or a competitor
  Located<Id> value, closest;    // the same: best value for money, closest relationship
  Located<Basis> basis;          // absent: statement
  Needs needs;
  Goal goal;
  List<Located<Id>> close_to, against;  // contacts
};

/// The order of the members is the order of the decision chain.
struct C3 : Section {
  List<Member> members;
};

// ---- C4 buying process --------------------------------------------------------------------------

struct ProcessStep : Section {
  Located<Text> step;
  List<Located<Id>> who;
  Located<Date> by, done;
};

struct DecisionPoint : Section {
  Located<Id> who;
  Located<Text> point;
  Located<std::int32_t> match;  // 0..5
};

struct Decision : Section {
  Located<Text> step;
  Located<Date> by, done;
  List<DecisionPoint> points;
};

/// Who approves amounts up to a limit.
struct Approval : Section {
  Located<Money> below;  // in the deal's currency; absent: above all
  List<Located<Id>> who;
  Located<Text> name;
};

struct C4 : Section {
  Located<Text> mode, approval;
  List<Approval> approvals;
  List<ProcessStep> process;
  List<Decision> decisions;
};

// ---- C5 competition -----------------------------------------------------------------------------

struct Competitor : Section {
  Located<Id> id;
  Located<Text> name;
  Located<Threat> threat;  // absent: main
  Located<Text> offer;
  Located<Money> price;
  List<Located<Text>> next;

  Text display_name() const { return name ? *name : Text(*id); }
};

struct Resource : Section {
  Located<Id> side;  // us or a competitor
  Located<Text> what;
  Located<Id> who;
  Located<Text> effect, requires_;  // key: requires
};

struct Swot : Section {
  List<Located<Text>> strengths, weaknesses, opportunities, threats;
};

struct C5 : Section {
  List<Competitor> competitors;  // or none
  List<Resource> resources;
  Swot swot;
  List<Located<Text>> strategy;
};

// ---- C6 key success factors ---------------------------------------------------------------------

/// How well one competitor meets a factor, 0..5.
struct RivalMatch : Section {
  Located<Id> who;
  Located<std::int32_t> match;
};

struct Factor : Section {
  Located<Text> factor;
  Located<std::int32_t> rank;
  Located<std::int32_t> us;  // 0..5
  List<RivalMatch> rivals;
};

struct Change : Section {
  Located<Date> on;
  Located<Text> what;
};

struct C6 : Section {
  List<Factor> factors;
  List<Change> changes;  // or none
  List<Located<Text>> problems;
};

// ---- money, coaches, plan, log, result ----------------------------------------------------------

struct Payment : Section {
  Located<Text> credit, habit, terms, funds;
  Located<bool> in_place;
};

struct Coach : Section {
  Located<Id> who;
  Located<Text> name, org;
  Located<CoachKind> kind;

  Text display_name() const { return name ? *name : Text(*who); }
};

struct Action : Section {
  Located<Text> what;  // key: do
  Located<Id> owner;
  Located<Date> due, done;
  List<Located<Id>> with;
  Located<Outcome> outcome;
};

struct PlanItem : Section {
  Located<Id> id;
  Located<Stage> stage;
  Located<Text> item;
  Located<ItemKind> kind;  // absent: task
  Located<Id> owner;
  Located<Date> due, done;
  Located<Text> deliverable;
  List<Located<Criterion>> delivers;
  List<Action> actions;

  /// Whether `delivers` names it.
  bool promises(Criterion criterion) const {
    return std::ranges::any_of(delivers, [&](const auto& one) { return *one == criterion; });
  }
};

struct Cost : Section {
  Located<Money> travel, hospitality, other;
};

/// What was asked of somebody, mostly in a review.
struct AskedAction : Section {
  Located<Text> what;  // key: do
  Located<Id> owner;
  Located<Date> due, done;
};

struct LogEntry : Section {
  Located<Date> on;
  Located<EntryKind> kind;  // absent: visit
  List<Located<Id>> by, with;
  List<Located<Text>> also;
  Located<Text> note;
  Located<Outcome> outcome;
  Located<Text> next;
  Cost cost;
  List<Located<CoachTopic>> confirms, denies;
  List<AskedAction> actions;
};

struct Offer : Section {
  Located<Text> maker, model, configuration;
  Located<Money> price;
  Located<Text> payment;
};

struct Result : Section {
  Located<Date> on, reported;
  Located<Id> winner;  // a competitor, us, or none
  List<Located<Reason>> reasons;
  Located<Text> analysis, note;
  Offer theirs, ours;
  List<Offer> others;
};

/// A warning switched off for this deal.
struct Ignored : Section {
  Located<Text> code, reason;
};

struct Deal : Section {
  Located<std::int32_t> version;  // key: c136
  bool is_account = false;        // read from an account file: customer, c1, coaches and log only
  bool has_chinese_keys = false;  // most keys of its own file
  /// What was joined from an account: its owner, and the first Span::file of it; 0: nothing.
  Located<Id> account_owner;
  Located<Text> account_customer;  // its own name, whatever the deal calls it
  std::uint32_t account_file = 0;
  std::vector<Located<Text>> lost;  // comments that were meant as text, of the deal's own files
  Located<Id> id;  // key: deal (of an account: account); filled in from the file's stem when
                   // absent, without a span
  Located<Text> title;
  Customer customer;
  Located<Id> account, owner;
  Located<Text> team, region, reseller, product, model;
  Located<std::int32_t> quantity;
  Located<Money> amount;
  Located<Text> currency;
  Located<Stage> stage;
  Located<Status> status;  // absent: open
  Located<Text> situation;
  Located<Period> opened, close, delivery;
  List<Located<Text>> asks;
  Located<Value> claim;
  C1 c1;
  C2 c2;
  C3 c3;
  C4 c4;
  C5 c5;
  C6 c6;
  Payment payment;
  List<Coach> coaches;
  List<PlanItem> plan;
  List<LogEntry> log;
  Result result;
  List<Ignored> ignore;

  bool is_of_account(Span place) const { return account_file != 0 && place.file >= account_file; }
  bool is_open() const { return status.value_or(Status::open) == Status::open; }
};

}  // namespace c136
