using CreditScoring.Notebooks.Formatting;
using CreditScoring.Notebooks.Tests.Support;

namespace CreditScoring.Notebooks.Tests.Running;

public sealed class DisplayedValueTests
{
    [Fact]
    public async Task Update_shows_another_value_in_the_same_place() =>
        Assert.Equal(["after", "2"], await Some.Texts("var shown = display(\"before\");\ndisplay(2);\nshown.Update(\"after\");"));

    [Fact]
    public async Task A_later_cell_may_update_what_an_earlier_one_shows()
    {
        var result = await Some.Run("var shown = \"before\".Display();", "shown.Update(HTML(\"<b>after</b>\"));");

        Assert.Equal(new NotebookOutput(NotebookOutput.Html, "<b>after</b>"), result.Cells[0].Outputs.Single());
        Assert.Empty(result.Cells[1].Outputs);
    }

    [Fact]
    public async Task A_task_that_outlives_its_cell_updates_nothing()
    {
        var result = await Some.Run(
            "var shown = display(1);\nvar gate = new TaskCompletionSource();\nvar late = Task.Run(async () => { await gate.Task; shown.Update(2); });",
            "gate.SetResult();\nawait late;");

        Assert.Equal("1", result.Cells[0].Outputs.Single().Text);
    }

    [Fact]
    public async Task The_media_type_that_was_asked_for_stays() =>
        Assert.Equal(["[2]"], await Some.Texts("var shown = display(HTML(\"<i>\"), \"text/plain\");\nshown.Update(new[] { 2 });"));

    [Fact]
    public async Task The_place_itself_is_not_shown_as_the_last_value() =>
        Assert.Equal(["1"], await Some.Texts("display(1)"));
}
