"use client";
import dynamic from "next/dynamic";

/** What a page that is watched stands on; loaded only where the frame asks for it. */
export const LiveGround = dynamic(() => import("./query-provider"));
