namespace CityOps.DemoCity.Drawing;

/// <summary>Names for streets, as Chinese cities give them: trees, virtues, hills, trades, old gates.</summary>
internal sealed class StreetNames(ulong seed)
{
    private const string Words =
        "青云 Qingyun,文昌 Wenchang,桂花 Guihua,长乐 Changle,永安 Yong'an,太平 Taiping,和平 Heping,新华 Xinhua,光明 Guangming,胜利 Shengli," +
        "团结 Tuanjie,民主 Minzhu,幸福 Xingfu,友谊 Youyi,红旗 Hongqi,东风 Dongfeng,朝霞 Zhaoxia,晨光 Chenguang,翠竹 Cuizhu,紫薇 Ziwei," +
        "丁香 Dingxiang,玉兰 Yulan,海棠 Haitang,梅园 Meiyuan,柳浪 Liulang,枫林 Fenglin,松涛 Songtao,竹溪 Zhuxi,荷塘 Hetang,芙蓉 Furong," +
        "凤凰 Fenghuang,龙泉 Longquan,麒麟 Qilin,白马 Baima,青龙 Qinglong,朱雀 Zhuque,鼓楼 Gulou,钟楼 Zhonglou,城隍 Chenghuang,状元 Zhuangyuan," +
        "书院 Shuyuan,翰林 Hanlin,进士 Jinshi,孔庙 Kongmiao,文峰 Wenfeng,笔架 Bijia,墨香 Moxiang,琴台 Qintai,画桥 Huaqiao,诗巷 Shixiang," +
        "米市 Mishi,盐仓 Yancang,布行 Buhang,铁铺 Tiepu,竹器 Zhuqi,丝绸 Sichou,茶叶 Chaye,油坊 Youfang,染坊 Ranfang,船厂 Chuanchang," +
        "渡口 Dukou,码头 Matou,河沿 Heyan,堤北 Dibei,潮音 Chaoyin,望潮 Wangchao,听涛 Tingtao,观澜 Guanlan,映月 Yingyue,沧浪 Canglang," +
        "创业 Chuangye,创新 Chuangxin,科技 Keji,学林 Xuelin,求是 Qiushi,博学 Boxue,厚德 Houde,致远 Zhiyuan,明德 Mingde,弘毅 Hongyi," +
        "兴业 Xingye,振兴 Zhenxing,富强 Fuqiang,昌盛 Changsheng,宏图 Hongtu,腾飞 Tengfei,通达 Tongda,顺达 Shunda,物华 Wuhua,天宝 Tianbao," +
        "锦绣 Jinxiu,彩虹 Caihong,金山 Jinshan,银河 Yinhe,玉泉 Yuquan,碧波 Bibo,清风 Qingfeng,明月 Mingyue,春晖 Chunhui,秋实 Qiushi," +
        "金沙 Jinsha,云锦 Yunjin,星光 Xingguang,朝阳 Chaoyang,迎宾 Yingbin,体育 Tiyu,文化 Wenhua,广场 Guangchang,园林 Yuanlin,环翠 Huancui," +
        "北门 Beimen,南门 Nanmen,东门 Dongmen,西门 Ximen,水关 Shuiguan,教场 Jiaochang,仓前 Cangqian,府前 Fuqian,县前 Xianqian,庙后 Miaohou," +
        "石桥 Shiqiao,虹桥 Hongqiao,板桥 Banqiao,太和 Taihe,安定 Anding,崇文 Chongwen,宣武 Xuanwu,景福 Jingfu,永宁 Yongning,延庆 Yanqing," +
        "采荷 Caihe,莲花 Lianhua,香樟 Xiangzhang,银杏 Yinxing,水杉 Shuishan,合欢 Hehuan,杜鹃 Dujuan,月季 Yueji,山茶 Shancha,木槿 Mujin";

    private static readonly (string Zh, string En)[] All = [.. Words.Split(',').Select(pair => (pair.Split(' ')[0], pair.Split(' ')[1]))];

    private readonly Dice _dice = Dice.Of(seed, "street-names");
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal) { "解放路", "人民路", "中山路", "建设路", "望江路", "中兴路", "学府路", "东湖路", "南湖路" };

    /// <summary>A name that no other street has.</summary>
    public (string Zh, string En) Next(RoadClass road, QuarterKind quarter)
    {
        while (true)
        {
            var (zh, en) = _dice.Of(All);
            var (endZh, endEn) = _dice.Weighted(Endings(road, quarter));
            if (_taken.Add(zh + endZh))
                return (zh + endZh, $"{en} {endEn}");
        }
    }

    private static ((string Zh, string En) Choice, double Weight)[] Endings(RoadClass road, QuarterKind quarter) => (road, quarter) switch
    {
        (RoadClass.Secondary, QuarterKind.NewDistrict or QuarterKind.Industrial) => [(("大道", "Avenue"), 1), (("路", "Road"), 2)],
        (RoadClass.Residential, QuarterKind.OldTown) => [(("巷", "Lane"), 3), (("街", "Street"), 2), (("弄", "Alley"), 0.6)],
        (_, QuarterKind.OldTown) => [(("街", "Street"), 2), (("路", "Road"), 1)],
        (RoadClass.Residential, QuarterKind.Centre) => [(("街", "Street"), 1), (("路", "Road"), 1), (("巷", "Lane"), 1)],
        _ => [(("路", "Road"), 4), (("街", "Street"), 1)],
    };
}
