using CityOps.Languages;

namespace CityOps.Incidents;

/// <summary>What the list of incidents and the page that begins one say.</summary>
internal static class ListPageWords
{
    public static readonly Word Title = new("突发事件", "Incidents");
    public static readonly Word Count = new("{0} 起", "{0}", "{0}");
    public static readonly Word Empty = new("没有进行中的突发事件", "No incident is under way");
    public static readonly Word EmptyHint = new("可由案件或地图上的一点转入应急。", "One is begun from a case or from a point on the map.");
    public static readonly Word Open = new("进行中", "Under way");
    public static readonly Word WithEnded = new("含已结束", "With ended ones");
    public static readonly Word Which = new("显示哪些", "Which");
    public static readonly Word Level = new("级别", "Level");
    public static readonly Word Name = new("事件", "Incident");
    public static readonly Word Type = new("类型", "Type");
    public static readonly Word Status = new("状态", "Status");
    public static readonly Word Place = new("地点", "Place");
    public static readonly Word Tasks = new("任务", "Tasks");
    public static readonly Word Received = new("接报", "Received");
    public static readonly Word Age = new("历时", "Age");
    public static readonly Word New = new("接报新事件", "Receive an incident");
    public static readonly Word Switch = new("转入应急", "Switch to emergency");
    public static readonly Word SwitchHere = new("在此转入应急", "Switch to emergency here");
    public static readonly Word FromCase = new("来自案卷 {0}", "From case {0}");
    public static readonly Word FromPoint = new("来自地图", "From the map");
    public static readonly Word Report = new("接报内容", "What is reported");
    public static readonly Word What = new("类型", "Type");
    public static readonly Word WhatHint = new("预案所列类型，类别随类型确定", "Types that plans name; the class follows");
    public static readonly Word Then = new("确认后", "Then");
    public static readonly Word ThenText = new("接报并打开指挥界面。响应级别和预案在指挥界面启动，启动前可预览。", "The incident is received and its board opens. Level and plans are activated there, after a preview.");
    public static readonly Word PlansFor = new("适用预案", "Plans for it");
    public static readonly Word PlanLine = new("{0} 项任务", "{0} tasks", "{0} task");
    public static readonly Word ChooseTypeFirst = new("先选择类型", "Choose a type first");
    public static readonly Word Confirm = new("接报并打开指挥", "Receive and open the board");
    public static readonly Word NotYours = new("您的岗位不能接报突发事件。", "Your post does not receive incidents.");
    public static readonly Word CaseGone = new("没有这个案卷，或不在您的职责范围。", "There is no such case, or it is not yours to see.");
    public static readonly Word TypeNeeded = new("请选择类型。", "Choose a type.");
    public static readonly Word PlaceNeeded = new("请在地图上选择地点。", "Choose the place on the map.");
    public static readonly Word TextsNeeded = new("请填写事件名称、地点和内容。", "Name, place and text are needed.");
    public static readonly Word TitleOf = new("{0}{1}", "{1}, {0}");
    public static readonly Word AlreadyOne = new("案卷已转为突发事件", "The case is an incident already");
    public static readonly Word OpenBoard = new("打开指挥界面", "Open the board");
    public static readonly Word ExerciseHint = new("不计入统计", "Enters no statistics");
}
