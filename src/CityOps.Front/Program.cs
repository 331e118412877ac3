using CityOps.Front;

var builder = WebApplication.CreateBuilder(args);
if (FrontSettings.Read(builder.Configuration) is not { } settings)
{
    await Console.Error.WriteLineAsync($"{FrontSettings.Variable} is not set, or not a list of addresses: http://127.0.0.1:5081,http://127.0.0.1:5082");
    return 2;
}

await builder.BuildFront(settings).RunAsync();
return 0;
