using CityOps.Languages;

namespace CityOps.Cases.Forms;

/// <summary>What forms say beside the names of their fields.</summary>
internal static class FormWords
{
    public static readonly Word Needed = new("请填写", "Needed");
    public static readonly Word ChoiceNeeded = new("请选择", "Please choose");
    public static readonly Word PhotoNeeded = new("请上传照片", "A photograph is needed");
    public static readonly Word TooLong = new("内容过长", "Too long");
    public static readonly Word NotAnAmount = new("不是有效金额", "Not an amount");
    public static readonly Word NotANumber = new("不是有效数字", "Not a number");
    public static readonly Word NotAPosition = new("不是有效坐标", "Not a position");
    public static readonly Word NotAMoment = new("不是有效时间", "Not a date and time");
    public static readonly Word NotADay = new("不是有效日期", "Not a date");
    public static readonly Word Optional = new("选填", "optional");
    public static readonly Word Choose = new("请选择", "Choose");
    public static readonly Word AddPhotos = new("上传照片", "Add photographs");
    public static readonly Word RemovePhoto = new("移除照片 {0}", "Remove photograph {0}");
    public static readonly Word PhotoTooLarge = new("照片须小于 8 MB。", "A photograph has to be smaller than 8 MB.");
    public static readonly Word PhotoNotOne = new("不是照片（JPEG、PNG、WebP）。", "Not a photograph (JPEG, PNG, WebP).");
    public static readonly Word PhotoNotKept = new("照片没有存上，请再试一次。", "The photograph was not kept. Please repeat.");
    public static readonly Word Uploading = new("正在上传 {0}", "Uploading {0}");
    public static readonly Word AtPlace = new("在案发位置", "At the place");
    public static readonly Word FromBrowser = new("取本机定位", "From this device");
    public static readonly Word NoLocation = new("本机没有给出定位。", "This device gives no position.");
    public static readonly Word Searching = new("按文字或拼音首字母查找", "Search by words or pinyin initials");
    public static readonly Word NoUnit = new("按规则没有责任单位。派遣后列为疑难，由领导指定代处置。", "Nobody is responsible by the rules. Dispatching marks it hard; a leader then designates a unit.");
    public static readonly Word NoCollector = new("本责任网格没有监督员。", "No inspector looks after this area.");
    public static readonly Word NoNearCase = new("50 m 内没有同类在办案卷。", "No open case of this type within 50 m.");
    public static readonly Word Sending = new("正在提交", "Sending");
    public static readonly Word NoAnswer = new("服务暂时没有应答，可用同一操作重试，不会重复执行。", "The service does not answer. Repeat: it is not done twice.");
    public static readonly Word Metres = new("{0} 米", "{0} m");
    public static readonly Word Yes = new("同意", "Agree");
    public static readonly Word No = new("不同意", "Do not agree");
    public static readonly Word Passed = new("通过", "Passed");
    public static readonly Word Failed = new("不通过", "Failed");
    public static readonly Word OpenTasks = new("在办 {0} 件", "{0} open", "{0} open");
}
