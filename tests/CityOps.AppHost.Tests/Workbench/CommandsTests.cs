using CityOps.Machine;

namespace CityOps.Workbench;

public sealed class CommandsTests
{
    [Theory]
    [InlineData("import", "cases", "--help")]
    [InlineData("bench", "lifecycle", "--json")]
    [InlineData("verify", "-h")]
    [InlineData("accounts", "password", "--", "leader")]
    public void What_follows_the_verb_of_another_program_is_handed_to_it_as_it_stands(params string[] line)
    {
        var read = Commands.Parse(new Workspace("."), line);

        Assert.Empty(read.Errors);
        Assert.Equal(line[0], read.CommandResult.Command.Name);
        Assert.Equal(line[1..], read.GetValue<string[]>("ARGUMENTS"));
    }
}
