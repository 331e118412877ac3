using CityOps.Languages;

namespace CityOps.Accounts;

/// <summary>What the sign-in screen says.</summary>
internal static class SignInWords
{
    public static readonly Word Title = new("登录", "Sign in");
    public static readonly Word Product = new("城市运行一体化平台", "One live model of a city");
    public static readonly Word Account = new("账号", "Account");
    public static readonly Word Password = new("密码", "Password");
    public static readonly Word Submit = new("登录", "Sign in");
    public static readonly Word Refused = new("账号或密码不正确。", "Account or password is not right.");
    public static readonly Word LockedOut = new("登录失败次数过多，请稍后再试。", "Too many attempts failed. Try again in some minutes.");
    public static readonly Word Needed = new("请输入账号和密码。", "Enter account and password.");
}
