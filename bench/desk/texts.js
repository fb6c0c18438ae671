// SPDX-License-Identifier: Apache-2.0
// What the made-up office writes: letters in Chinese, Japanese and English that read as such letters do, each of some hundred words, with
// names, sums and days of their own. The same number gives the same letter.
'use strict';

// Mulberry32: small, and the same everywhere.
function dice(seed) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  const below = (n) => Math.floor(next() * n);
  return { next, below, one: (list) => list[below(list.length)] };
}

const words = {
  zh: {
    cities: ['藤泽市', '苏黎世市', '清迈市', '达卡市', '仰光市', '尚佩恩市', '沙温市', '克诺克-海斯特市', '万象市', '岘港市', '曼德勒市', '吉大港市', '纽普利茅斯市', '金边市', '波隆纳鲁瓦市', '安塔利亚市'],
    topics: ['国际马拉松赛', '青少年书画展', '公务员研修', '花卉产业合作', '高原湖泊保护', '友好城市大会', '航线恢复', '高校联合培养', '少年足球交流', '茶文化周', '消防救援培训', '医疗队互访', '图书捐赠', '智慧交通考察', '非遗手工艺展', '博览会参展', '汉语教师选派', '结好纪念日活动', '疫情防控物资', '市政管理对话'],
    rare: ['滇池蓝藻', '斑铜工艺', '乌铜走银', '扎染作坊', '过桥米线'],
    family: '王李张刘陈杨黄赵周吴徐孙马朱胡郭何林高罗', given: '明远建华丽娟志强晓燕文博雅静国栋海涛思源春梅云飞',
    title: [(w) => `关于${w.city}${w.topic}的函`, (w) => `关于邀请${w.city}代表团来昆出席${w.topic}的函`, (w) => `${w.city}关于${w.topic}的复函`, (w) => `关于商请协助办理${w.topic}有关事宜的函`],
    sentences: [
      (w) => `为落实两市友好城市交流协议，我市拟于${w.year}年${w.month}月举办${w.topic}，诚邀贵市派${w.n}人代表团参加。`,
      (w) => `代表团在昆期间的食宿及市内交通由我市承担，国际旅费请贵方自理。`,
      (w) => `请于${w.month}月${w.day}日前将团组名单、护照复印件及航班信息反馈我办，联系人${w.person}。`,
      (w) => `双方就${w.topic}交换了意见，一致认为应进一步扩大青年、教育和经贸领域的务实合作。`,
      (w) => `现将有关材料共${w.n}份随函附上，请审阅；如有不同意见，望及时告知。`,
      (w) => `${w.person}先生一行于${w.year}年${w.month}月${w.day}日访问我市，参观了规划馆和国际陆港。`,
      (w) => `该项目预算为人民币${w.sum}元，由市财政局会同外事办审核后列支。`,
      (w) => `感谢贵市多年来对我市${w.topic}的大力支持，期待在方便的时候再次相聚。`,
      (w) => `根据${w.department}意见，建议将行程调整为${w.n}天，并增加与${w.city}驻华机构的会见。`,
      (w) => `此前来函收悉，经研究，原则同意贵方关于${w.topic}的安排。`,
      (w) => `随团记者${w.n}名，需协助办理采访许可和器材报关手续。`,
      (w) => `顺致崇高敬意，并祝两市友谊长存。`,
    ],
    departments: ['教育体育局', '文化和旅游局', '商务局', '卫生健康委', '财政局', '公安局'],
  },
  ja: {
    cities: ['藤沢市', 'チューリヒ市', 'チェンマイ市', 'ダッカ市', 'ヤンゴン市', 'ビエンチャン市', 'ダナン市', '大理市', '瀋陽市', '京都市', '岐阜市', '高山市'],
    topics: ['湘南国際マラソン', '青少年書道展', '職員相互派遣', '花き産業の協力', '水環境の保全', '姉妹都市会議', '学校間交流', '少年サッカー大会', '茶の湯体験', '防災研修', '医療関係者の受入れ', '図書の寄贈', '観光プロモーション', '周年記念行事', '日本語講師の派遣'],
    rare: ['ホタテ養殖', '寄木細工', '鎌倉彫', '江の島灯籠', 'しらす漁'],
    family: '佐藤鈴木高橋田中伊藤渡辺山本中村小林加藤', given: '健一直子美咲大輔陽子翔太由美浩二真理和也',
    title: [(w) => `${w.topic}について（依頼）`, (w) => `${w.city}訪問団の受入れについて（回答）`, (w) => `${w.topic}へのご招待について`, (w) => `${w.topic}に係る日程の調整について（照会）`],
    sentences: [
      (w) => `時下ますますご清栄のこととお慶び申し上げます。平素より本市の国際交流に格別のご高配を賜り、厚く御礼申し上げます。`,
      (w) => `さて、${w.year}年${w.month}月に開催いたします${w.topic}に、貴市より${w.n}名の代表団をお迎えしたく、ご案内申し上げます。`,
      (w) => `つきましては、${w.month}月${w.day}日までに参加者名簿をご提出くださいますようお願いいたします。`,
      (w) => `滞在中の宿泊及び市内の移動につきましては、本市にて手配いたします。`,
      (w) => `担当は国際交流課の${w.person}でございます。ご不明な点がございましたらお問い合わせください。`,
      (w) => `なお、所要の経費${w.sum}円については、当該年度の予算の範囲内で負担いたします。`,
      (w) => `${w.city}との友好都市提携の趣旨を踏まえ、${w.topic}を引き続き推進してまいります。`,
      (w) => `別添のとおり資料${w.n}部を送付いたしますので、ご査収ください。`,
      (w) => `${w.person}市長からの親書を同封いたします。`,
      (w) => `末筆ながら、貴市の更なるご発展を心よりお祈り申し上げます。`,
    ],
    departments: ['教育委員会', '文化芸術課', '観光課', '財政課', '防災安全部'],
  },
  en: {
    cities: ['City of Denver', 'City of Zürich', 'City of Wagga Wagga', 'City of New Plymouth', 'Municipality of Chefchaouen', 'City of Polonnaruwa', 'City of Knokke-Heist', 'City of Olomouc', 'City of Schenectady', 'City of Cochabamba', 'City of Chattogram', 'City of Antalya'],
    topics: ['the international marathon', 'the youth painting exhibition', 'the exchange of civil servants', 'flower trade', 'lake protection', 'the sister cities conference', 'resuming direct flights', 'joint degrees', 'junior football', 'the tea culture week', 'fire brigade training', 'medical visits', 'the donation of books', 'traffic control', 'craft exhibitions', 'the anniversary of our twinning'],
    rare: ['porcelain kiln', 'beekeeping', 'funicular', 'lacquerware', 'archipelago'],
    family: 'Anderson Keller Ferreira Novak Okafor Rahman Silva Tanaka Thompson Weber Haddad Lindqvist'.split(' '), given: 'Anna Peter Maria Yusuf Claire Tomas Ingrid Samuel Leila Hugo Beatrice Omar'.split(' '),
    title: [(w) => `Invitation to ${w.topic}`, (w) => `Visit of a delegation of the ${w.city}`, (w) => `Re: ${w.topic}, ${w.year}`, (w) => `Request for assistance with ${w.topic}`],
    sentences: [
      (w) => `Thank you for your letter of ${w.day} ${w.monthName} ${w.year} concerning ${w.topic}.`,
      (w) => `It is our pleasure to invite a delegation of ${w.n} persons from your city to take part in ${w.topic}.`,
      (w) => `Accommodation and local transport will be provided by the host city; international travel is at the expense of the guests.`,
      (w) => `Please send us the list of names with copies of passports by ${w.day} ${w.monthName}; the person in charge is ${w.person}.`,
      (w) => `Both cities agreed to deepen their partnership in education, culture and trade, and to report on it each year.`,
      (w) => `The budget of ${w.sum} euros has been approved by the council and is available until the end of the year.`,
      (w) => `${w.person}, deputy mayor, visited our planning museum and met representatives of local enterprises.`,
      (w) => `We enclose ${w.n} documents for your consideration and would be grateful for an early reply.`,
      (w) => `Our departments have examined the draft memorandum and propose small changes to its third article.`,
      (w) => `We look forward to welcoming you, and remain with kind regards.`,
    ],
    departments: ['Education', 'Culture', 'Commerce', 'Finance'],
  },
};
const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

/** The texts of letter number n: {language, correspondent, title, body}. One in 1,600 of a language says each of its rare words. */
function texts_of(n, year) {
  const { below, one, next } = dice(n * 2654435761);
  const language = next() < 0.55 ? 'zh' : next() < 0.45 ? 'ja' : 'en';
  const said = words[language];
  const fresh = () => {
    const person = language === 'en' ? `${one(said.given)} ${one(said.family)}` : (language === 'zh' ? one([...said.family]) : said.family.slice(2 * below(10)).slice(0, 2)) + said.given.slice(2 * below(10)).slice(0, 2);
    const month = 1 + below(12);
    return { city: one(said.cities), topic: one(said.topics), person, department: one(said.departments), year, month, monthName: months[month - 1], day: 1 + below(28), n: 2 + below(40), sum: (1 + below(900)) * 1000 };
  };
  const about = fresh();
  const lines = Array.from({ length: 5 + below(6) }, () => one(said.sentences)({ ...fresh(), ...(next() < 0.5 ? { topic: about.topic } : {}) }));
  for (const rare of said.rare) if (below(1600) === 0) lines.push(language === 'en' ? `Among other things the ${rare} was shown to the guests.` : language === 'ja' ? `${rare}の視察も予定しております。` : `期间还将参观${rare}。`);
  return { language, correspondent: about.city, title: one(said.title)(about), body: lines.join(language === 'en' ? ' ' : '') };
}

/** Words that many letters have, and such that few do, as somebody types them. */
const asked = {
  'frequent words': ['友好城市', '代表团', '国际交流', '代表団', 'delegation', 'budget'],
  'rare words': ['乌铜走银', '滇池蓝藻', '寄木細工', 'ホタテ養殖', 'porcelain kiln', 'funicular'],
  'two characters': ['昆期', '斑铜', '財政', '養殖', 'ke', 'lq'],
};

module.exports = { dice, texts_of, asked };
