package app.lotse.wizard.look;

import app.lotse.texts.Texts;
import javafx.animation.Interpolator;
import javafx.animation.KeyFrame;
import javafx.animation.KeyValue;
import javafx.animation.Timeline;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.shape.Arc;
import javafx.scene.shape.ArcType;
import javafx.scene.shape.SVGPath;

/** A half ring that shows how much of the whole machine is in use: the suspect's share, the harmless share, the rest. */
public final class Gauge extends Picture {
    private static final double CENTRE_X = 120;
    private static final double CENTRE_Y = 118;
    private static final double RADIUS = 96;

    private final Texts texts;
    private final DoubleProperty total = new SimpleDoubleProperty(this, "total");
    private final DoubleProperty suspect = new SimpleDoubleProperty(this, "suspect");
    private final DoubleProperty harmless = new SimpleDoubleProperty(this, "harmless");
    private final DoubleProperty shownTotal = new SimpleDoubleProperty();
    private final DoubleProperty shownSuspect = new SimpleDoubleProperty();
    private final DoubleProperty shownHarmless = new SimpleDoubleProperty();
    private final Arc suspectArc = arc();
    private final Arc harmlessArc = arc();
    private final Arc restArc = arc();
    private final Label number = new Label();
    private Timeline swing = new Timeline();

    public Gauge(Texts texts) {
        super(240, 130, "gauge");
        this.texts = texts;
        setAccessibleRole(AccessibleRole.TEXT);
        var track = arc();
        track.setLength(-180);
        shape("gauge-track", track);
        shape("gauge-rest", restArc);
        shape("gauge-harmless", harmlessArc);
        shape("gauge-suspect", suspectArc);
        shape("gauge-edge", edge());
        number.getStyleClass().add("gauge-number");
        number.setAlignment(Pos.BOTTOM_CENTER);
        number.setManaged(false);
        getChildren().add(number);
        for (var value : new DoubleProperty[] {total, suspect, harmless}) {
            value.addListener((_, _, _) -> swing());
        }
        for (var value : new DoubleProperty[] {shownTotal, shownSuspect, shownHarmless}) {
            value.addListener((_, _, _) -> draw());
        }
        draw();
        describe();
    }

    /** All that is in use, % of the whole machine. */
    public DoubleProperty totalProperty() {
        return total;
    }

    /** The part of it that goes to a suspicious program, % of the whole machine. */
    public DoubleProperty suspectProperty() {
        return suspect;
    }

    /** The part of it that has a harmless name, % of the whole machine. */
    public DoubleProperty harmlessProperty() {
        return harmless;
    }

    /** Sets all three at once, so that the gauge swings once. */
    public void show(double totalPercent, double suspectPercent, double harmlessPercent) {
        total.set(totalPercent);
        suspect.set(suspectPercent);
        harmless.set(harmlessPercent);
    }

    private void swing() {
        describe();
        swing.stop();
        if (Motion.reduced(this) || getScene() == null) {
            shownTotal.set(total.get());
            shownSuspect.set(suspect.get());
            shownHarmless.set(harmless.get());
            return;
        }
        swing = new Timeline(new KeyFrame(
                Motion.SHORT,
                new KeyValue(shownTotal, total.get(), Interpolator.EASE_BOTH),
                new KeyValue(shownSuspect, suspect.get(), Interpolator.EASE_BOTH),
                new KeyValue(shownHarmless, harmless.get(), Interpolator.EASE_BOTH)));
        swing.play();
    }

    private void draw() {
        var shares = Shares.of(shownTotal.get(), shownSuspect.get(), shownHarmless.get());
        place(suspectArc, 0, shares.suspect());
        place(harmlessArc, shares.suspect(), shares.harmless());
        place(restArc, shares.suspect() + shares.harmless(), shares.rest());
        number.setText(texts.get("look.gauge.number", Math.round(shares.total())));
        // The number is placed by hand, so nobody else asks for its new width.
        requestLayout();
    }

    private void describe() {
        var shares = Shares.of(total.get(), suspect.get(), harmless.get());
        setAccessibleText(texts.get(
                "look.gauge.spoken",
                Math.round(shares.total()),
                Math.round(shares.suspect()),
                Math.round(shares.harmless())));
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        double width = number.prefWidth(-1);
        double height = number.prefHeight(-1);
        double left = (getWidth() - 240 * unit()) / 2 + CENTRE_X * unit();
        double bottom = (getHeight() - 130 * unit()) / 2 + (CENTRE_Y + 6) * unit();
        number.resizeRelocate(left - width / 2, bottom - height, width, height);
    }

    private static void place(Arc arc, double from, double length) {
        arc.setVisible(length >= 0.5);
        arc.setStartAngle(180 - from * 1.8);
        arc.setLength(-length * 1.8);
    }

    private static Arc arc() {
        var arc = new Arc(CENTRE_X, CENTRE_Y, RADIUS, RADIUS, 180, 0);
        arc.setType(ArcType.OPEN);
        arc.getStyleClass().add("gauge-arc");
        return arc;
    }

    /** The thin line around the half ring, so that its empty part can be seen too. */
    private static SVGPath edge() {
        var path = new SVGPath();
        path.setContent("M14 118A106 106 0 0 1 226 118H206A86 86 0 0 0 34 118z");
        return path;
    }
}
